// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Names a partner's event for ever: by its source, its UID there, and which occurrence of a series is meant.
public struct EventReference: Sendable, Hashable, Codable {
  /// The name of the source.
  public var source: String
  /// The event's UID in its source.
  public var uid: String
  /// Which occurrence of a series, as RFC 3339 or a date; `nil` for a single event or a whole series.
  public var recurrenceID: String?

  /// Names an event.
  public init(source: String, uid: String, recurrenceID: String? = nil) {
    self.source = source
    self.uid = uid
    self.recurrenceID = recurrenceID
  }

  /// The series that the occurrence belongs to; itself for a single event.
  public var series: EventReference { EventReference(source: source, uid: uid) }

  /// Whether an event, or an occurrence of it, is meant.
  public func covers(_ other: EventReference) -> Bool {
    source == other.source && uid == other.uid
      && (recurrenceID == nil || recurrenceID == other.recurrenceID)
  }
}

extension EventReference {
  /// Reads `source/uid`; `nil` when one of the two is missing.
  public init?(_ text: some StringProtocol) {
    guard let slash = text.firstIndex(of: "/") else { return nil }
    let (source, uid) = (text[..<slash], text[text.index(after: slash)...])
    guard !source.isEmpty, !uid.isEmpty else { return nil }
    self.init(source: String(source), uid: String(uid))
  }
}

extension EventReference: Comparable {
  /// Orders by source, UID and occurrence.
  public static func < (lhs: EventReference, rhs: EventReference) -> Bool {
    (lhs.source, lhs.uid, lhs.recurrenceID ?? "") < (rhs.source, rhs.uid, rhs.recurrenceID ?? "")
  }
}

extension EventReference: CustomStringConvertible {
  /// `source/uid`, with the occurrence after a space.
  public var description: String { "\(source)/\(uid)" + (recurrenceID.map { " \($0)" } ?? "") }
}
