// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How sure an event is. The corresponding iCalendar property is `STATUS` (RFC 5545 §3.8.1.11).
public struct EventStatus: CalendarWord {
  /// The word in capital letters.
  public let rawValue: String
  /// Takes the word in capital letters.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Likely, not settled.
  public static let tentative = Self(rawValue: "TENTATIVE")
  /// Settled.
  public static let confirmed = Self(rawValue: "CONFIRMED")
  /// Called off, and shown as such: the format spells it with two l.
  public static let canceled = Self(rawValue: "CANCELLED")
}
