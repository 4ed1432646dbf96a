// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Who may see an event. The corresponding iCalendar property is `CLASS` (RFC 5545 §3.8.1.3).
public struct Classification: CalendarWord {
  /// The word in capital letters.
  public let rawValue: String
  /// Takes the word in capital letters.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Everybody. This holds when nothing is written.
  public static let `public` = Self(rawValue: "PUBLIC")
  /// The owner.
  public static let `private` = Self(rawValue: "PRIVATE")
  /// Those whom the owner names.
  public static let confidential = Self(rawValue: "CONFIDENTIAL")
}
