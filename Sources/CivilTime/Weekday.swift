// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A day of the week, numbered as ISO 8601 does: Monday is 1 and Sunday is 7.
public enum Weekday: Int, Sendable, Hashable, CaseIterable, Comparable, Codable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The day's English name, such as "Monday".
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// The first three letters of the day's English name, such as "Mon".
  public var abbreviation: String { String(name.prefix(3)) }

  /// Reads a full English name or its first three letters, in any case; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let lowered = text.lowercased()
    let match = Weekday.allCases.first {
      $0.name.lowercased() == lowered || $0.abbreviation.lowercased() == lowered
    }
    guard let match else { return nil }
    self = match
  }

  /// Days from this weekday forward to the next `other`: 0 to 6, 0 for the same day.
  public func days(until other: Weekday) -> Int {
    (other.rawValue - rawValue + 7) % 7
  }

  /// Orders by ISO number, so Monday comes first.
  public static func < (lhs: Weekday, rhs: Weekday) -> Bool { lhs.rawValue < rhs.rawValue }
}
