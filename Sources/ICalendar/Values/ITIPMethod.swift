// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What a calendar that is sent asks for. The iCalendar property is `METHOD` (RFC 5546 §1.4).
public struct ITIPMethod: CalendarWord {
  /// The word in capital letters.
  public let rawValue: String
  /// Takes the word in capital letters.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Made known; no answer is expected.
  public static let publish = Self(rawValue: "PUBLISH")
  /// An invitation, or a change to one.
  public static let request = Self(rawValue: "REQUEST")
  /// An answer to an invitation.
  public static let reply = Self(rawValue: "REPLY")
  /// More instances of an event.
  public static let add = Self(rawValue: "ADD")
  /// An event or instances of it are called off.
  public static let cancel = Self(rawValue: "CANCEL")
  /// An attendee asks for the latest version.
  public static let refresh = Self(rawValue: "REFRESH")
  /// An attendee proposes something else.
  public static let counter = Self(rawValue: "COUNTER")
  /// The organizer turns a proposal down.
  public static let declineCounter = Self(rawValue: "DECLINECOUNTER")

  /// Whether RFC 5546 has the word.
  public var isKnown: Bool {
    [.publish, .request, .reply, .add, .cancel, .refresh, .counter, .declineCounter].contains(self)
  }
}
