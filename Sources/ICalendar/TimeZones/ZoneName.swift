// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// The texts that stand for a zone's name in calendars.
enum ZoneName {
  /// The name without the quotes and blanks around it.
  static func trimmed(_ written: String) -> String {
    String(written.drop(while: isPadding).reversed().drop(while: isPadding).reversed())
  }

  /// The form by which names are compared: lower case, single blanks, no backslashes.
  static func folded(_ name: String) -> String {
    name.lowercased().filter { $0 != "\\" }.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private static func isPadding(_ character: Character) -> Bool {
    character.isWhitespace || character == "\"" || character == "'"
  }

  /// Whether the name is one of UTC's.
  static func isUTC(_ name: String) -> Bool { utcNames.contains(folded(name)) }

  private static let utcNames: Set<String> = [
    "z", "utc", "etc/utc", "uct", "etc/uct", "zulu", "etc/zulu", "universal", "etc/universal",
    "coordinated universal time", "(utc) coordinated universal time", "(utc)",
    "tzone://microsoft/utc",
  ]

  /// Whether it is an abbreviation such as IST, which names no zone: zones far apart share it.
  static func isAbbreviation(_ name: String) -> Bool {
    (2...5).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
      }
  }

  /// The longest tail of a path that is an IANA name: `/citadel.org/20190101_1/Europe/Oslo`.
  ///
  /// A tail of one word, such as `GB`, counts only after what is plainly a prefix.
  static func identifier(after path: String, in database: TimeZoneDatabase) -> String? {
    let parts = path.split(separator: "/").suffix(4)
    guard parts.count > 1 || path.hasPrefix("/") else { return nil }
    let isPlain = path.hasPrefix("/") || parts.first?.contains(where: { ".:".contains($0) }) == true
    for count in stride(from: min(3, parts.count), through: isPlain ? 1 : 2, by: -1) {
      let tail = parts.suffix(count).joined(separator: "/")
      if let zone = database.identifier(matching: tail) { return zone }
    }
    return nil
  }

  /// The words after an offset in parentheses: `(UTC+01:00) Amsterdam, Berlin`; `nil` without one.
  static func words(afterOffsetIn name: String) -> String? {
    guard name.first == "(", let end = name.firstIndex(of: ")"),
      offset(in: String(name[...end])) != nil
    else { return nil }
    return trimmed(String(name[name.index(after: end)...]))
  }
}

extension ZoneName {
  /// Seconds east of UTC that a name states: `GMT+05:30`, `UTC+2`, `+0530`, `(UTC-05:00) …`, `GMT -0500 (Standard)`.
  static func offset(in written: String) -> Int? {
    var text = trimmed(written.replacing("\u{2212}", with: "-"))[...]
    if text.first == "(" {
      guard let end = text.firstIndex(of: ")") else { return nil }
      text = text[text.index(after: text.startIndex)..<end]
    } else if let remark = text.firstIndex(of: "(") {
      text = text[..<remark]
    }
    var units = text.utf8.filter { $0 != UInt8(ascii: " ") }[...]
    for prefix in ["UTC", "GMT"] where units.prefix(3).map({ $0 & ~0x20 }) == Array(prefix.utf8) {
      units = units.dropFirst(3)
      if units.isEmpty { return 0 }
    }
    guard let sign = units.popFirst(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    else { return nil }
    return seconds(units).map { sign == UInt8(ascii: "+") ? $0 : -$0 }
  }

  /// Reads `2`, `02`, `0230`, `2:30` and `02.30`, up to 14 hours.
  private static func seconds(_ units: ArraySlice<UInt8>) -> Int? {
    var fields = units.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
    }
    if fields.count == 1, let digits = fields.first, digits.count == 3 || digits.count == 4 {
      fields = [digits.dropLast(2), digits.suffix(2)]
    }
    let numbers = fields.compactMap(number)
    guard numbers.count == fields.count, (1...2).contains(numbers.count),
      (1...2).contains(fields[0].count), fields.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    let minutes = numbers.count == 2 ? numbers[1] : 0
    let total = numbers[0] * 3600 + minutes * 60
    return minutes < 60 && total <= 14 * 3600 ? total : nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    let isNumber = digits.allSatisfy(\.isDigit)
    return isNumber && digits.count < 5 ? Int(String(decoding: digits, as: UTF8.self)) : nil
  }
}
