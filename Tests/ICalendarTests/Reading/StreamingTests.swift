// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar
import Testing

@Suite("Reading piece by piece")
struct StreamingTests {
  /// Every repair at once, so that each byte of it is once at the border of a piece.
  static let bodies = RepairTests.all.map(\.bytes) + [Array(Self.feed(20).utf8)]

  static func feed(_ count: Int) -> String {
    calendarText(
      ["X-WR-CALNAME:Synthetic", "BEGIN:VTIMEZONE", "TZID:Europe/Oslo", "END:VTIMEZONE"]
        + (0..<count).flatMap { index in
          [
            "BEGIN:VEVENT", "UID:\(index)", "SUMMARY:Session \(index) ü", "DESCRIPTION:a long",
            "  text", "BEGIN:VALARM", "ACTION:DISPLAY", "END:VALARM", "END:VEVENT",
          ]
        })
  }

  @Test("the size of the pieces changes nothing", arguments: [1, 2, 3, 5, 7, 16, 64, 1000])
  func pieces(size: Int) throws {
    for body in Self.bodies {
      let whole = CalendarReader().read(body)
      let pieces = try CalendarReader().read(.pieces(body, size: size))
      #expect(outline(pieces) == outline(whole))
      #expect(pieces.calendars == whole.calendars)
      #expect(pieces.diagnostics == whole.diagnostics)
      #expect(pieces.isComplete == whole.isComplete)
      #expect(pieces.lines == whole.lines)
    }
  }

  @Test("a limit is broken in the same place whatever the pieces are", arguments: [1, 3, 64])
  func limitsInPieces(size: Int) throws {
    for test in LimitsTests.cases {
      let reader = CalendarReader(limits: test.limits)
      let pieces = try reader.read(.pieces(test.text, size: size))
      #expect(outline(pieces) == test.outline)
      #expect(pieces.diagnostics == reader.read(test.text).diagnostics)
    }
  }

  @Test("a component is given as its bytes stand in the body, with its line")
  func slices() throws {
    let feed = Self.feed(3)
    var found: [(String, Int, Int)] = []
    var text = ""
    let document = try CalendarReader().forEachComponent(in: .pieces(feed, size: 50)) { slice in
      found.append((slice.name, slice.line, slice.calendar))
      text += String(decoding: slice.bytes, as: UTF8.self) + "\r\n"
    }
    #expect(found.map(\.0) == ["VTIMEZONE", "VEVENT", "VEVENT", "VEVENT"])
    #expect(found.map(\.1) == [3, 6, 15, 24])
    #expect(found.map(\.2) == [0, 0, 0, 0])
    #expect("BEGIN:VCALENDAR\r\nX-WR-CALNAME:Synthetic\r\n" + text + "END:VCALENDAR\r\n" == feed)
    #expect(document.isComplete)
    #expect(outline(document) == "VCALENDAR(X-WR-CALNAME=Synthetic)")
    #expect(document.readComponents == 4)
  }

  @Test("a first pass finds the zones, a second the rest")
  func passes() throws {
    let source = ByteSource.bytes(Array(Self.feed(3).utf8))
    var names: [String] = []
    try CalendarReader().forEachComponent(in: source, named: ["VTIMEZONE"]) {
      names.append($0.name)
    }
    try CalendarReader().forEachComponent(in: source, named: ["VEVENT"]) { names.append($0.name) }
    #expect(names == ["VTIMEZONE", "VEVENT", "VEVENT", "VEVENT"])
  }

  @Test("a slice that ends without its END is the same component when parsed alone")
  func missingEndInSlice() throws {
    let text = calendarText([
      "BEGIN:VEVENT", "UID:1", "BEGIN:VALARM", "ACTION:AUDIO", "BEGIN:VEVENT", "UID:2",
      "END:VEVENT",
    ])
    var outlines: [String] = []
    try CalendarReader().forEachComponent(in: .bytes(Array(text.utf8))) { slice in
      outlines.append(outline(slice.parse().component))
    }
    #expect(outlines == ["VEVENT(UID=1 VALARM(ACTION=AUDIO))", "VEVENT(UID=2)"])
  }

  @Test("components parsed on all cores arrive in order, with their lines")
  func parallel() throws {
    let source = ByteSource.pieces(Self.feed(5000), size: 10_000)
    var lines: [Int] = []
    var uids: [String] = []
    let document = try CalendarReader().forEachComponent(
      in: source, named: ["VEVENT"], transform: { ($0.parse().component, $0.line) }
    ) { component, line in
      uids.append(component.first("UID")?.value ?? "")
      lines.append(line)
      #expect(component.first("UID")?.line == line + 1)
    }
    #expect(uids == (0..<5000).map(String.init))
    #expect(lines == (0..<5000).map { 6 + 9 * $0 })
    #expect(document.readComponents == 5001)
  }

  @Test("an error of the closure ends the reading")
  func closureThrows() {
    struct Stop: Error {}
    var count = 0
    #expect(throws: Stop.self) {
      try CalendarReader().forEachComponent(
        in: .bytes(Array(Self.feed(2000).utf8)), transform: { $0.line }
      ) { _ in
        count += 1
        if count == 1500 { throw Stop() }
      }
    }
    #expect(count == 1500)
  }

  @Test("a file is read in pieces, as often as asked")
  func file() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let feed = Self.feed(5000)
    let path = folder.appending(path: "feed.ics").path
    try feed.write(toFile: path, atomically: true, encoding: .utf8)
    for _ in 0..<2 {
      #expect(
        try CalendarReader().read(.file(path)).calendars == CalendarReader().read(feed).calendars)
    }
  }

  @Test("what cannot be read is an error that names it", arguments: ["/nowhere/feed.ics", "/"])
  func unreadable(path: String) {
    let error = #expect(throws: CalendarError.self) { try CalendarReader().read(.file(path)) }
    #expect(error?.code == .unreadable)
    #expect(error?.description.contains("\(path) cannot be read") == true)
  }

  @Test("components without a calendar around them are read, as a store keeps them")
  func fragment() {
    let text = bodyText([
      "BEGIN:VEVENT", "UID:1", "END:VEVENT", "BEGIN:VTODO", "uid:2", "END:VTODO",
    ])
    let (components, log) = CalendarReader().readComponents(Array(text.utf8))
    #expect(components.map(outline) == ["VEVENT(UID=1)", "VTODO(UID=2)"])
    #expect(places(log.diagnostics) == ["lowercase-name 5"])
  }
}
