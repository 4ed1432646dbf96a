// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// What makes an event the same event in the next body of its source: UID and RECURRENCE-ID.
///
/// The source is the third part of the identity. It is not in here because a merge only ever sees
/// the events of one source, which is why it cannot touch another's.
public struct FeedEventKey: Sendable, Hashable {
  /// The UID as TEXT, or one made of the content where the feed has none.
  public var uid: String
  /// The RECURRENCE-ID in its canonical text; empty for a master or a single event.
  ///
  /// `20180608`, `20180608T090000`, `20180608T090000Z` or `Europe/Oslo:20180608T090000`: as the feed
  /// states it, so that a change of a zone's rules changes no identity.
  public var recurrenceID: String

  /// Names an event.
  public init(uid: String, recurrenceID: String = "") {
    self.uid = uid
    self.recurrenceID = recurrenceID
  }

  /// Names the event of a component; one without a UID by its content.
  public init(_ event: VEvent) {
    let uid = event.uid?.trimmingBlanks ?? ""
    self.init(
      uid: uid.isEmpty ? event.syntheticUID : uid,
      recurrenceID: FeedEventKey.canonicalText(of: event))
  }

  /// The fingerprint of both parts.
  public var fingerprint: Fingerprint {
    var bytes = Array(uid.utf8)
    bytes.append(0)
    bytes.append(contentsOf: recurrenceID.utf8)
    return Fingerprint(of: bytes)
  }

  /// Whether it is one instance of a series that is stored as a component of its own.
  public var isOverride: Bool { !recurrenceID.isEmpty }

  private static func canonicalText(of event: VEvent) -> String {
    guard let property = event.component.first("RECURRENCE-ID") else { return "" }
    guard let id = event.recurrenceID else { return property.value.trimmingBlanks }
    guard let tzid = id.tzid else { return id.text }
    return "\(tzid):\(id.text)"
  }
}

extension FeedEventKey {
  /// Compares the bytes: to a feed, a letter and its decomposed form are two names.
  public static func == (lhs: FeedEventKey, rhs: FeedEventKey) -> Bool {
    lhs.uid.utf8.elementsEqual(rhs.uid.utf8)
      && lhs.recurrenceID.utf8.elementsEqual(rhs.recurrenceID.utf8)
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(fingerprint)
  }
}

extension FeedEventKey: Comparable {
  /// Orders by UID, a master before its overrides.
  public static func < (lhs: FeedEventKey, rhs: FeedEventKey) -> Bool {
    lhs.uid.utf8.elementsEqual(rhs.uid.utf8)
      ? lhs.recurrenceID.utf8.lexicographicallyPrecedes(rhs.recurrenceID.utf8)
      : lhs.uid.utf8.lexicographicallyPrecedes(rhs.uid.utf8)
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // Beyond ASCII only the slow way knows what is blank.
    guard first <= 0x20 || first >= 0x80 || last <= 0x20 || last >= 0x80 else { return self }
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
