// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// A TZID taken apart: what it may mean, from the surest to the least sure.
enum ZoneName {
  /// An IANA name, with how it was found; `nil` when the text is none in any known spelling.
  static func identifier(
    for written: String, in database: TimeZoneDatabase
  ) -> (name: String, method: ZoneResolution.Method)? {
    let name = trimmed(written)
    if let exact = database.identifier(matching: name) { return (exact, .iana) }
    if name.uppercased() == "Z" { return ("UTC", .iana) }
    if let zone = windowsIdentifier(for: name) { return (zone, .windows) }
    if let zone = prefixedIdentifier(for: name, in: database) { return (zone, .prefix) }
    if let words = wordsAfterOffset(name), let zone = WindowsZones.identifier(shownAs: words) {
      return (zone, .displayName)
    }
    return WindowsZones.identifier(shownAs: name).map { ($0, .displayName) }
  }

  /// Seconds east of UTC when the name is only an offset: `GMT+05:30`, `UTC+2`, `+0530`, `(UTC-05:00) …`.
  static func offset(in written: String) -> Int? {
    var text = trimmed(written)[...]
    if text.first == "(", let end = text.firstIndex(of: ")") {
      text = text[text.index(after: text.startIndex)..<end]
    }
    for prefix in ["UTC", "GMT"] where text.uppercased().hasPrefix(prefix) {
      text = text.dropFirst(prefix.count)
      if text.isEmpty { return 0 }
    }
    guard let sign = text.first, sign == "+" || sign == "-" || sign == "\u{2212}" else {
      return nil
    }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard let digits = parts.first, parts.count <= 2, digits.allSatisfy(\.isASCII),
      let first = Int(digits)
    else { return nil }
    var hours = first
    var minutes = 0
    if parts.count == 2 {
      guard let value = Int(parts[1]) else { return nil }
      minutes = value
    } else if digits.count == 4 {
      (hours, minutes) = (first / 100, first % 100)
    }
    guard (0...14).contains(hours), (0...59).contains(minutes) else { return nil }
    return (sign == "+" ? 1 : -1) * (hours * 3600 + minutes * 60)
  }

  static func trimmed(_ written: String) -> String {
    String(written.drop(while: isPadding).reversed().drop(while: isPadding).reversed())
  }

  private static func isPadding(_ character: Character) -> Bool {
    character.isWhitespace || character == "\"" || character == "'"
  }

  /// Outlook numbers a zone that it finds twice: `Eastern Standard Time 1`.
  private static func windowsIdentifier(for name: String) -> String? {
    if let zone = WindowsZones.identifier(named: name) { return zone }
    var words = name.split(separator: " ")
    guard let last = words.last, last.allSatisfy(\.isNumber) else { return nil }
    words.removeLast()
    return WindowsZones.identifier(named: words.joined(separator: " "))
  }

  /// The longest tail of a path that is an IANA name: `/citadel.org/20190101_1/Europe/Oslo`.
  private static func prefixedIdentifier(
    for name: String, in database: TimeZoneDatabase
  ) -> String? {
    let parts = name.split(separator: "/")
    guard parts.count > 1 else { return nil }
    for count in stride(from: min(3, parts.count), through: 1, by: -1) {
      let tail = parts.suffix(count).joined(separator: "/")
      if let zone = database.identifier(matching: tail) { return zone }
    }
    return nil
  }

  private static func wordsAfterOffset(_ name: String) -> String? {
    guard name.first == "(", let end = name.firstIndex(of: ")") else { return nil }
    return trimmed(String(name[name.index(after: end)...]))
  }
}
