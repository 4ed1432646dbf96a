// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Why a body changes nothing although it arrived.
public enum HeldReason: Sendable, Hashable {
  /// It has no bytes, or only blanks.
  case empty
  /// It is a web page.
  case html
  /// It has no `BEGIN:VCALENDAR`.
  case noCalendar
  /// It does not end with `END:VCALENDAR`: a cut transfer looks just like it.
  case truncated
  /// It has no event, and the store has some.
  case noEvents(stored: Int)
  /// More of the events are gone than is believed.
  case shrunk(missing: Int, of: Int)
  /// Its METHOD asks for something that is no list of events (RFC 5546).
  case method(String)
  /// It is larger than the limit named `bytes`.
  case tooLarge(limit: Int)

  /// The stable word for it, which scripts may rely on.
  public var kind: String {
    switch self {
    case .empty: "empty"
    case .html: "html"
    case .noCalendar: "no-calendar"
    case .truncated: "truncated"
    case .noEvents: "no-events"
    case .shrunk: "shrunk"
    case .method: "method"
    case .tooLarge: "too-large"
    }
  }

  /// Whether the body is no calendar at all, rather than one that is not believed.
  public var isNoCalendar: Bool {
    switch self {
    case .empty, .html, .noCalendar: true
    case .truncated, .noEvents, .shrunk, .method, .tooLarge: false
    }
  }
}

extension HeldReason: CustomStringConvertible {
  /// One sentence: what was found and what stands.
  public var description: String {
    switch self {
    case .empty:
      "The body is empty."
    case .html:
      "The body is a web page, not a calendar; the address may ask for a login."
    case .noCalendar:
      "The body has no BEGIN:VCALENDAR, so it is no calendar."
    case .truncated:
      "The body does not end with END:VCALENDAR; it looks cut off."
    case .noEvents(let stored):
      "The body has no event, and the store has \(stored)."
    case .shrunk(let missing, let count):
      "\(missing) of \(count) events are missing from the body, more than is believed."
    case .method(let method):
      "METHOD:\(method) is a message between calendars, not a list of events."
    case .tooLarge(let limit):
      "The body is larger than \(limit) bytes, the limit named bytes."
    }
  }
}
