// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar

/// Components made of the texts that break readers and writers; the same for the same seed.
struct RandomComponents {
  /// SplitMix64 (Steele, Lea, Flood 2014).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  var generator: Generator

  init(seed: UInt64) {
    generator = Generator(state: seed)
  }

  private static let pieces = [
    "\\", ";", ",", ":", "\"", "^", "\r", "\n", "\r\n", "\t", " ", "=", "'", "n", "N", "^n", "\\n",
    "BEGIN:VEVENT", "\r\nEND:VEVENT", "\nX-INJECTED:1", "é", "€", "😀", "👩‍👩‍👧‍👦", "e\u{301}", "\u{301}",
    "مرحبا", "שלום", "\u{202E}", "日本語", "🇳🇴", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{2028}", "\u{85}",
    "a",
    "Plenary session", "A long text that reaches beyond the width of a line, as descriptions do. ",
  ]

  /// Any text, control characters included.
  mutating func text() -> String {
    (0..<Int.random(in: 0...8, using: &generator))
      .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  /// The text without what no content line may hold.
  static func kept(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          ($0.value >= 0x20 && $0.value != 0x7F) || $0 == "\t" || $0 == "\n"
        }))
  }

  private mutating func name() -> String {
    [
      "SUMMARY", "X-A", "DESCRIPTION", "ATTENDEE", "EXDATE", "NEW-IANA-2",
      "X-VERY-LONG-NAME-OF-A-PRODUCER",
    ]
    .randomElement(using: &generator) ?? ""
  }

  private mutating func property() -> Property {
    let parameters = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      Parameter(name(), values: (0..<Int.random(in: 1...3, using: &generator)).map { _ in text() })
    }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return Property(name(), parameters: parameters, text: text())
    case 1:
      return Property(
        name(), parameters: parameters,
        texts: (0..<Int.random(in: 1...5, using: &generator)).map { _ in text() })
    case 2:
      let raw = String(
        String.UnicodeScalarView(Self.kept(text()).unicodeScalars.filter { $0 != "\n" }))
      return Property(name(), parameters: parameters, value: raw)
    default:
      let count = Int.random(in: 0...6, using: &generator)
      return Property(name(), parameters: parameters, text: String(repeating: text(), count: count))
    }
  }

  /// A component with components inside it.
  mutating func component(depth: Int = 0) -> Component {
    let names =
      depth == 0 ? ["VEVENT", "VTODO", "X-OWN", "IANA-NEW"] : ["VALARM", "X-OWN", "PARTICIPANT"]
    let children = depth < 3 ? Int.random(in: 0...2, using: &generator) : 0
    return Component(
      names.randomElement(using: &generator) ?? "",
      properties: (0..<Int.random(in: 0...4, using: &generator)).map { _ in property() },
      components: (0..<children).map { _ in component(depth: depth + 1) })
  }
}
