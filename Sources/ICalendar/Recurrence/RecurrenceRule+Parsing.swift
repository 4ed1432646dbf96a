// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension RecurrenceRule: PropertyValue {
  /// Reads the text of a rule, such as `FREQ=WEEKLY;BYDAY=MO,WE`, forgiving what can mean only one thing.
  ///
  /// - Throws: ``CalendarError`` with the code `rule-invalid`, naming the part that is wrong.
  public init(parsing text: String) throws(CalendarError) {
    try self.init(property: Property("RRULE", value: text))
  }

  /// Reads an RRULE or EXRULE property, forgiving what can mean only one thing.
  ///
  /// Understood and reported: empty parts, lower case and blanks, parts with unknown names (kept), a part given twice
  /// (the last one counts), COUNT beside UNTIL (the earlier end counts), SKIP without RSCALE. The text is read here and
  /// not by libical, which drops whole rules for some of these and reads others as a different rule: `FREQ=DAILY;;COUNT=3`
  /// loses its COUNT, `BYDAY=255SU` becomes the last Sunday.
  ///
  /// - Throws: ``CalendarError`` with the code `rule-invalid` or `empty-value`, naming the part that is wrong.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    guard !property.value.isEmpty else { throw property.error(.emptyValue, "has no value.") }
    var reader = RuleReader(property: property, repairs: repairs)
    do throws(CalendarError) {
      try reader.read()
    } catch {
      repairs = reader.repairs
      throw error
    }
    repairs = reader.repairs
    guard let frequency = reader.frequency else {
      throw property.error(.ruleInvalid, "has no FREQ, so it names no period.")
    }
    self = reader.rule
    self.frequency = frequency
  }

  /// The rule as a property.
  public func property(named name: String) -> Property { Property(name, value: description) }
}

/// Reads the parts of one rule.
private struct RuleReader {
  let property: Property
  var rule = RecurrenceRule(.daily)
  var frequency: RecurrenceRule.Frequency?
  var repairs: DiagnosticLog
  private var seen: Set<String> = []

  init(property: Property, repairs: DiagnosticLog) {
    self.property = property
    self.repairs = repairs
  }

  mutating func read() throws(CalendarError) {
    let text = property.value.uppercased().filter { $0 != " " && $0 != "\t" }
    if text != property.value { note("was written with small letters or blanks.") }
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      guard !part.isEmpty else {
        note("has an empty part, which was ignored.")
        continue
      }
      guard let equals = part.firstIndex(of: "=") else {
        throw fault(String(part), "has no value.")
      }
      let name = String(part[..<equals])
      if !seen.insert(name).inserted {
        note("has the part \(quoted(name)) twice. The last one counts.")
      }
      try read(name, String(part[part.index(after: equals)...]), part: String(part))
    }
    if rule.end.count != nil, rule.end.until != nil {
      note("has both COUNT and UNTIL. The earlier end counts.")
    }
    if rule.skip != nil, rule.rscale == nil { note("has SKIP without RSCALE.") }
    if rule.isExpandable, rule.months.contains(where: { $0.index > 12 }) {
      throw fault("BYMONTH", "has 13, and it may be 1 to 12.")
    }
  }

  private mutating func read(
    _ name: String, _ value: String, part: String
  ) throws(CalendarError) {
    switch name {
    case "FREQ":
      guard let known = RecurrenceRule.Frequency(rawValue: value) else {
        throw fault(name, "is \(quoted(value)), which is no period from SECONDLY to YEARLY.")
      }
      frequency = known
    case "INTERVAL": rule.interval = try number(value, name, in: 1...Int(Int32.max))
    case "COUNT": rule.end.count = try number(value, name, in: 1...Int.max)
    case "UNTIL": rule.end.until = try until(value)
    case "BYSECOND": rule.seconds = try numbers(value, name, in: 0...60)
    case "BYMINUTE": rule.minutes = try numbers(value, name, in: 0...59)
    case "BYHOUR": rule.hours = try numbers(value, name, in: 0...23)
    case "BYDAY": rule.weekdays = try weekdays(value)
    case "BYMONTHDAY": rule.daysOfTheMonth = try signedNumbers(value, name, upTo: 31)
    case "BYYEARDAY": rule.daysOfTheYear = try signedNumbers(value, name, upTo: 366)
    case "BYWEEKNO": rule.weeks = try signedNumbers(value, name, upTo: 53)
    case "BYMONTH": rule.months = try months(value)
    case "BYSETPOS": rule.setPositions = try signedNumbers(value, name, upTo: 366)
    case "WKST":
      guard let day = CivilTime.Weekday(symbol: value) else {
        throw fault(name, "is \(quoted(value)), which is no day such as MO.")
      }
      rule.weekStart = day
    case "RSCALE":
      guard !value.isEmpty else { throw fault(name, "names no calendar.") }
      rule.rscale = value
    case "SKIP":
      guard let skip = RecurrenceRule.Skip(rawValue: value) else {
        throw fault(name, "is \(quoted(value)), not OMIT, BACKWARD or FORWARD.")
      }
      rule.skip = skip
    default:
      rule.otherParts.append(part)
      note("has the part \(quoted(part)), which was ignored.")
    }
  }

  private func number(
    _ text: String, _ name: String, in range: ClosedRange<Int>
  ) throws(CalendarError) -> Int {
    guard let value = Int(text) else {
      throw fault(name, "is \(quoted(text)), which is no whole number.")
    }
    guard range.contains(value) else {
      let bounds =
        range.upperBound > 366
        ? "\(range.lowerBound) or more" : "\(range.lowerBound) to \(range.upperBound)"
      throw fault(name, "has \(value), and it may be \(bounds).")
    }
    return value
  }

  private func elements(_ text: String, _ name: String) throws(CalendarError) -> [String] {
    let elements = text.split(separator: ",").map(String.init)
    guard !elements.isEmpty else { throw fault(name, "has no value.") }
    return elements
  }

  private func numbers(
    _ text: String, _ name: String, in range: ClosedRange<Int>
  ) throws(CalendarError) -> [Int] {
    var values: Set<Int> = []
    for element in try elements(text, name) {
      values.insert(try number(element, name, in: range))
    }
    return values.sorted()
  }

  private func signedNumbers(
    _ text: String, _ name: String, upTo most: Int
  ) throws(CalendarError) -> [Int] {
    let values = try numbers(text, name, in: -most...most)
    guard !values.contains(0) else {
      throw fault(name, "has 0, and it may be 1 to \(most) or -1 to -\(most).")
    }
    return values
  }

  private func months(_ text: String) throws(CalendarError) -> [RecurrenceRule.Month] {
    var months: Set<RecurrenceRule.Month> = []
    for element in try elements(text, "BYMONTH") {
      let isLeap = element.hasSuffix("L")
      let index = try number(isLeap ? String(element.dropLast()) : element, "BYMONTH", in: 1...13)
      // Only other calendars have a thirteenth month, and RSCALE may come after this part.
      months.insert(RecurrenceRule.Month(index, isLeap: isLeap))
    }
    return months.sorted { ($0.index, $0.isLeap ? 1 : 0) < ($1.index, $1.isLeap ? 1 : 0) }
  }

  private func weekdays(_ text: String) throws(CalendarError) -> [RecurrenceRule.Weekday] {
    var weekdays: [RecurrenceRule.Weekday] = []
    for element in try elements(text, "BYDAY") {
      guard let day = CivilTime.Weekday(symbol: String(element.suffix(2))) else {
        throw fault("BYDAY", "has \(quoted(element)), which is no day such as MO or -1FR.")
      }
      let ordinal = String(element.dropLast(2))
      var weekday = RecurrenceRule.Weekday.every(day)
      if !ordinal.isEmpty {
        let value = try number(ordinal, "BYDAY", in: -53...53)
        guard value != 0 else {
          throw fault("BYDAY", "has \(quoted(element)), and there is no day number 0.")
        }
        weekday = .nth(value, day)
      }
      if !weekdays.contains(weekday) { weekdays.append(weekday) }
    }
    return weekdays
  }

  private mutating func until(_ text: String) throws(CalendarError) -> CalendarDateTime {
    if let value = try? CalendarDateTime(text: text, tzid: nil) { return value }
    guard let value = CalendarDateTime(repairing: text, tzid: nil) else {
      throw fault("UNTIL", "is \(quoted(text)), which is not a day or time that exists.")
    }
    note("has the end \(quoted(text)). It was read as \(value.text).")
    return value
  }

  private func fault(_ part: String, _ message: String) -> CalendarError {
    property.error(.ruleInvalid, "cannot be read: \(quoted(part)) \(message)")
  }

  private mutating func note(_ message: @autoclosure () -> String) {
    repairs.report(.rulePart, .warning, about: property, message())
  }
}
