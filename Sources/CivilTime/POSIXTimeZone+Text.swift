// Plenary
// SPDX-License-Identifier: Apache-2.0

extension POSIXTimeZone {
  /// What POSIX leaves to the system when a text names daylight saving time without saying when: the rule of the
  /// United States, as tzcode has it.
  private static let changesUnlessGiven = ",M3.2.0,M11.1.0"
  /// RFC 8536 section 3.3.1 holds an offset to a day and an hour.
  private static let mostOffsetHours = 24
  private static let mostHours = 167

  /// `nil` when the text does not follow the grammar.
  init?(_ text: some StringProtocol) {
    var rest = Array(text.utf8)[...]
    guard let standardName = POSIXTimeZone.readName(&rest),
      let standardOffset = POSIXTimeZone.readTime(&rest, mostHours: POSIXTimeZone.mostOffsetHours)
    else { return nil }
    standard = LocalTimeType(
      utcOffset: -standardOffset, isDaylight: false, abbreviation: standardName)
    guard !rest.isEmpty else {
      daylight = nil
      return
    }
    guard let daylightName = POSIXTimeZone.readName(&rest) else { return nil }
    var daylightOffset = standardOffset - 3600
    if let next = rest.first, next != UInt8(ascii: ",") {
      guard
        let offset = POSIXTimeZone.readTime(&rest, mostHours: POSIXTimeZone.mostOffsetHours)
      else { return nil }
      daylightOffset = offset
    }
    if rest.isEmpty { rest = Array(POSIXTimeZone.changesUnlessGiven.utf8)[...] }
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
  private static func readTime(_ rest: inout ArraySlice<UInt8>, mostHours: Int) -> Int? {
    var sign = 1
    if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      rest = rest.dropFirst()
    }
    guard let hours = readNumber(&rest), hours <= mostHours else { return nil }
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
    guard let seconds = readTime(&rest, mostHours: mostHours) else { return nil }
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
