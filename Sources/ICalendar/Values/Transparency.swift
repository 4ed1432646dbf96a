// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Whether an event takes time. The corresponding iCalendar property is `TRANSP` (RFC 5545 §3.8.2.7).
public struct Transparency: CalendarWord {
  /// The word in capital letters.
  public let rawValue: String
  /// Takes the word in capital letters.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It takes its time: busy. This holds when nothing is written.
  public static let opaque = Self(rawValue: "OPAQUE")
  /// It leaves its time free.
  public static let transparent = Self(rawValue: "TRANSPARENT")
}
