// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("Round trip of components")
struct RoundTripTests {
  private static let seed: UInt64 = 0x504C_454E_4152_5900

  @Test("ten thousand random components are the same after writing and reading")
  func roundTrip() {
    var random = RandomComponents(seed: Self.seed)
    for number in 0..<10_000 {
      let component = random.component()
      let output = component.serialized()
      let (back, log) = CalendarReader().readComponents(output)
      let isFolded = output.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count <= 76 }
      guard isFolded, back == [component], log.isEmpty else {
        Issue.record("component \(number) of seed \(Self.seed): \(component), \(log.diagnostics)")
        return
      }
    }
  }

  @Test("ten thousand random texts and parameters are the same after writing and reading")
  func texts() {
    var random = RandomComponents(seed: Self.seed + 1)
    for number in 0..<10_000 {
      let text = random.text()
      let values = (0..<Int.random(in: 1...3, using: &random.generator)).map { _ in random.text() }
      let property = Property(
        "X-A", parameters: [Parameter("X-P", values: values)], texts: [text, text])
      let output = Component("VEVENT", properties: [property]).serialized()
      let back = CalendarReader().readComponents(output).components.first?.first("X-A")
      let kept = RandomComponents.kept(text)
      guard back?.texts == (text.isEmpty ? ["", ""] : [kept, kept]),
        back?.parameter("X-P")?.values == values.map(RandomComponents.kept)
      else {
        Issue.record("text \(number) of seed \(Self.seed + 1): \(text.debugDescription), \(values)")
        return
      }
    }
  }

  @Test("no random name, value or parameter makes a line of its own")
  func injection() {
    var random = RandomComponents(seed: Self.seed + 2)
    for number in 0..<10_000 {
      let property = Property(
        Bool.random(using: &random.generator) ? "URL" : random.text(),
        parameters: [
          Parameter("CN", written: random.text()),
          Parameter(random.text(), written: random.text()),
        ],
        value: random.text())
      let component = Component("VEVENT", properties: [property, Property("UID", value: "1")])
      let output = component.serialized()
      let back = CalendarReader().readComponents(output)
      let isSafe =
        output.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
        && back.components.count == 1 && back.components[0].components.isEmpty
        && back.components[0].properties.last == Property("UID", value: "1")
        && back.components[0].properties.count <= 2
        && back.log.diagnostics.allSatisfy { $0.kind == .lowercaseName }
      guard isSafe else {
        Issue.record(
          "property \(number) of seed \(Self.seed + 2): \(property) \(back.log.diagnostics)")
        return
      }
    }
  }

  @Test(
    "random bytes and broken feeds are read without a trap, and what is read is written and read alike"
  )
  func garbage() {
    var random = RandomComponents(seed: Self.seed + 3)
    for _ in 0..<3000 {
      var bytes = random.component().serialized()
      bytes = Array("BEGIN:VCALENDAR\r\n".utf8) + bytes + Array("END:VCALENDAR\r\n".utf8)
      for _ in 0..<Int.random(in: 1...20, using: &random.generator) {
        let index = Int.random(in: 0..<bytes.count, using: &random.generator)
        switch Int.random(in: 0..<3, using: &random.generator) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &random.generator)
        case 1: bytes.remove(at: index)
        default: bytes.insert(contentsOf: Array("\r\nEND:X\r\n \"".utf8), at: index)
        }
      }
      let document = CalendarReader().read(bytes)
      for component in document.calendars {
        let written = component.serialized()
        let back = CalendarReader().read(written)
        guard back.calendars.first?.serialized() == written else {
          Issue.record(
            "seed \(Self.seed + 3): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
          return
        }
      }
    }
  }
}
