// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What the METHOD of a body asks for (RFC 5546 §1.4).
public enum CalendarMethod: Sendable, Hashable {
  /// No METHOD, or PUBLISH: the body is all that the source shows.
  case publish
  /// REQUEST: the body speaks of its own events only; what it does not name stays.
  case request
  /// CANCEL: the events named are off. They stay, with STATUS:CANCELLED.
  case cancel
  /// ADD, REPLY, REFRESH, COUNTER, DECLINECOUNTER or an unknown word: nothing that a list can take.
  case other(String)

  /// Reads the value of METHOD; `nil` and an empty one count as PUBLISH.
  public init(_ value: String?) {
    switch value?.uppercased() {
    case nil, "", "PUBLISH": self = .publish
    case "REQUEST": self = .request
    case "CANCEL": self = .cancel
    case let word?: self = .other(word)
    }
  }

  /// Whether an event that the body does not name is gone.
  public var isWhole: Bool { self == .publish }
}
