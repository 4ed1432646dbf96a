// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

extension Diagnostic.Kind {
  /// A UID, with its RECURRENCE-ID, that a body has twice; the later revision stands.
  public static let duplicateUID = Self(rawValue: "duplicate-uid")
  /// A SEQUENCE lower than the stored one; it was applied.
  public static let rollback = Self(rawValue: "rollback")
  /// A METHOD that does not stand for a list of events.
  public static let method = Self(rawValue: "method")
  /// A message that cancels what nobody knows.
  public static let unknownCancellation = Self(rawValue: "unknown-cancellation")
}

extension Diagnostic {
  /// Reports a UID that a body has twice.
  public static func duplicate(_ key: FeedEventKey?, line: Int) -> Diagnostic {
    Diagnostic(
      .duplicateUID, .warning, line: line,
      message: "The UID\(key.map { " \($0.uid.prefix(80))" } ?? "") occurs before. "
        + "The higher SEQUENCE, then the later DTSTAMP stands.")
  }

  /// Reports a SEQUENCE that went back.
  public static func rolledBack(_ key: FeedEventKey?, line: Int) -> Diagnostic {
    Diagnostic(
      .rollback, .warning, line: line,
      message: "SEQUENCE went back\(key.map { " for \($0.uid.prefix(80))" } ?? ""). "
        + "The body was followed, because its source decides.")
  }

  /// Reports a message that calls off what the source does not have.
  public static func unknownCancellation(_ key: FeedEventKey, line: Int) -> Diagnostic {
    Diagnostic(
      .unknownCancellation, .warning, line: line,
      message: "METHOD:CANCEL names \(key.uid.prefix(80)), which the source does not have.")
  }

  /// Reports a METHOD that is followed in part or not at all; `nil` for one that is as usual.
  public static func method(_ method: CalendarMethod) -> Diagnostic? {
    switch method {
    case .publish: nil
    case .request:
      Diagnostic(
        .method, .note, line: 0,
        message: "METHOD:REQUEST speaks of its own events only. Events that it does not name stay.")
    case .cancel:
      Diagnostic(
        .method, .note, line: 0,
        message: "METHOD:CANCEL calls events off. They stay, with STATUS:CANCELLED.")
    case .other(let word):
      Diagnostic(
        .method, .warning, line: 0,
        message: "METHOD:\(word.prefix(40)) is a message between calendars. It was not applied.")
    }
  }
}
