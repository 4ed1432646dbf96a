// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The rule for all years after a zone file's last transition: its footer, a POSIX `TZ` string.
///
/// The grammar is POSIX.1-2017 section 8.3 with RFC 8536 section 3.3.1's hours from -167 to 167.
struct POSIXTimeZone: Sendable, Hashable {
  /// The day of a year on which a rule takes effect.
  enum DayRule: Sendable, Hashable {
    /// `Jn`: day 1 to 365, with 29 February never counted.
    case julian(Int)
    /// `n`: day 0 to 365, with 29 February counted.
    case zeroBased(Int)
    /// `Mm.w.d`: weekday `d` (0 is Sunday) of week `w` (5 is the last) of month `m`.
    case weekday(month: Int, week: Int, day: Int)

    func date(in year: Int) -> CivilDate {
      let newYear = CivilDate(uncheckedYear: year, month: 1, day: 1)
      switch self {
      case .julian(let day):
        let leap = CivilDate.isLeapYear(year) && day > 59
        return newYear.adding(days: day - 1 + (leap ? 1 : 0))
      case .zeroBased(let day):
        return newYear.adding(days: day)
      case .weekday(let month, let week, let day):
        let first = CivilDate(uncheckedYear: year, month: month, day: 1)
        let wanted = Weekday(rawValue: day == 0 ? 7 : day) ?? .sunday
        var number = 1 + first.weekday.days(until: wanted) + (week - 1) * 7
        while number > CivilDate.daysInMonth(month, year: year) { number -= 7 }
        return CivilDate(uncheckedYear: year, month: month, day: number)
      }
    }
  }

  struct Change: Sendable, Hashable {
    let day: DayRule
    /// Seconds after local midnight; may be negative or more than a day.
    let seconds: Int
  }

  struct Daylight: Sendable, Hashable {
    let type: LocalTimeType
    let begins: Change
    let ends: Change
  }

  let standard: LocalTimeType
  let daylight: Daylight?

  /// The two transitions of a year, by time; none when the zone keeps one offset.
  func transitions(in year: Int) -> [RawTransition] {
    guard let daylight else { return [] }
    func instant(_ change: Change, offsetBefore: Int) -> Int {
      change.day.date(in: year).daysSinceEpoch * 86_400 + change.seconds - offsetBefore
    }
    let begins = RawTransition(
      instant: instant(daylight.begins, offsetBefore: standard.utcOffset),
      before: standard, after: daylight.type)
    let ends = RawTransition(
      instant: instant(daylight.ends, offsetBefore: daylight.type.utcOffset),
      before: daylight.type, after: standard)
    return begins.instant < ends.instant ? [begins, ends] : [ends, begins]
  }
}

extension POSIXTimeZone {
  /// `nil` when the text does not follow the grammar.
  init?(_ text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    guard let standardName = POSIXTimeZone.readName(&rest),
      let standardOffset = POSIXTimeZone.readTime(&rest)
    else { return nil }
    standard = LocalTimeType(
      utcOffset: -standardOffset, isDaylight: false, abbreviation: standardName)
    guard !rest.isEmpty else {
      daylight = nil
      return
    }
    guard let daylightName = POSIXTimeZone.readName(&rest) else { return nil }
    var daylightOffset = standardOffset - 3600
    if rest.first != UInt8(ascii: ",") {
      guard let offset = POSIXTimeZone.readTime(&rest) else { return nil }
      daylightOffset = offset
    }
    guard let begins = POSIXTimeZone.readChange(&rest), let ends = POSIXTimeZone.readChange(&rest),
      rest.isEmpty
    else { return nil }
    daylight = Daylight(
      type: LocalTimeType(
        utcOffset: -daylightOffset, isDaylight: true, abbreviation: daylightName),
      begins: begins, ends: ends)
  }

  private static func readName(_ rest: inout ArraySlice<UInt8>) -> String? {
    if rest.first == UInt8(ascii: "<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let name = rest[(rest.startIndex + 1)..<end]
      rest = rest[(end + 1)...]
      return String(decoding: name, as: UTF8.self)
    }
    let name = rest.prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") }
    guard name.count >= 3 else { return nil }
    rest = rest[name.endIndex...]
    return String(decoding: name, as: UTF8.self)
  }

  private static func readNumber(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    rest = rest[digits.endIndex...]
    return Decimal.value(of: digits)
  }

  /// Reads `[+-]hh[:mm[:ss]]` as seconds.
  private static func readTime(_ rest: inout ArraySlice<UInt8>) -> Int? {
    var sign = 1
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      rest = rest.dropFirst()
    }
    guard let hours = readNumber(&rest), hours <= 167 else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where rest.first == UInt8(ascii: ":") {
      rest = rest.dropFirst()
      guard let value = readNumber(&rest), value < 60 else { return nil }
      seconds += value * unit
    }
    return sign * seconds
  }

  /// Reads `,date[/time]`; the time is 02:00 unless given.
  private static func readChange(_ rest: inout ArraySlice<UInt8>) -> Change? {
    guard rest.first == UInt8(ascii: ",") else { return nil }
    rest = rest.dropFirst()
    guard let day = readDay(&rest) else { return nil }
    guard rest.first == UInt8(ascii: "/") else { return Change(day: day, seconds: 7200) }
    rest = rest.dropFirst()
    guard let seconds = readTime(&rest) else { return nil }
    return Change(day: day, seconds: seconds)
  }

  private static func readDay(_ rest: inout ArraySlice<UInt8>) -> DayRule? {
    switch rest.first {
    case UInt8(ascii: "J"):
      rest = rest.dropFirst()
      guard let day = readNumber(&rest), (1...365).contains(day) else { return nil }
      return .julian(day)
    case UInt8(ascii: "M"):
      rest = rest.dropFirst()
      var fields: [Int] = []
      for index in 0..<3 {
        if index > 0 {
          guard rest.first == UInt8(ascii: ".") else { return nil }
          rest = rest.dropFirst()
        }
        guard let value = readNumber(&rest) else { return nil }
        fields.append(value)
      }
      guard (1...12).contains(fields[0]), (1...5).contains(fields[1]), (0...6).contains(fields[2])
      else { return nil }
      return .weekday(month: fields[0], week: fields[1], day: fields[2])
    default:
      guard let day = readNumber(&rest), (0...365).contains(day) else { return nil }
      return .zeroBased(day)
    }
  }
}
