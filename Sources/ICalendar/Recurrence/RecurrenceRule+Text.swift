// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension RecurrenceRule: CustomStringConvertible {
  /// The rule as it is written after the colon: parts in one order, without those that say what holds anyway.
  public var description: String {
    var parts: [String] = []
    if let rscale { parts.append("RSCALE=\(rscale)") }
    parts.append("FREQ=\(frequency.rawValue)")
    if let until = end.until { parts.append("UNTIL=\(until.text)") }
    if let count = end.count { parts.append("COUNT=\(count)") }
    if interval != 1 { parts.append("INTERVAL=\(interval)") }
    func add(_ name: String, _ values: [some CustomStringConvertible]) {
      guard !values.isEmpty else { return }
      parts.append("\(name)=\(values.map(\.description).joined(separator: ","))")
    }
    add("BYMONTH", months)
    add("BYWEEKNO", weeks)
    add("BYYEARDAY", daysOfTheYear)
    add("BYMONTHDAY", daysOfTheMonth)
    add("BYDAY", weekdays)
    add("BYHOUR", hours)
    add("BYMINUTE", minutes)
    add("BYSECOND", seconds)
    add("BYSETPOS", setPositions)
    if weekStart != .monday { parts.append("WKST=\(weekStart.symbol)") }
    if let skip { parts.append("SKIP=\(skip.rawValue)") }
    return (parts + otherParts).joined(separator: ";")
  }
}

extension RecurrenceRule.Weekday: CustomStringConvertible {
  /// The day as written, such as `MO` or `-1FR`.
  public var description: String {
    switch self {
    case .every(let day): day.symbol
    case .nth(let number, let day): "\(number)\(day.symbol)"
    }
  }
}

extension RecurrenceRule.Month: CustomStringConvertible {
  /// The month as written, such as `5` or `5L`.
  public var description: String { isLeap ? "\(index)L" : "\(index)" }
}
