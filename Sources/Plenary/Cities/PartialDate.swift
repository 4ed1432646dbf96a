// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// A date as far as it is known: a year, a month or a day.
public struct PartialDate: Hashable, Sendable {
  /// The year.
  public var year: Int
  /// The month, 1 to 12, when known.
  public var month: Int?
  /// The day of the month, when known.
  public var day: Int?

  /// Reads `2013`, `2016-09` or `2016-09-11`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0])
    else { return nil }
    let month = parts.count > 1 ? Int(parts[1]) : nil
    let day = parts.count > 2 ? Int(parts[2]) : nil
    guard CivilDate(year: year, month: month ?? 1, day: day ?? 1) != nil else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }
}

extension PartialDate: CustomStringConvertible {
  /// The form it is read from, such as `2013` or `2016-09-11`.
  public var description: String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return ([padded(year, to: 4)] + [month, day].compactMap { $0.map { padded($0, to: 2) } })
      .joined(separator: "-")
  }
}
