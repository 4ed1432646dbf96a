// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary events")
struct EventsTests {
  private func november(_ more: String...) throws -> CommandRun {
    let folder = try TemporaryFolder.shipped()
    return try CommandRun(
      ["events", "--from", "2017-11-01", "--to", "2017-12-01"] + more, in: folder.path)
  }

  @Test("partner events of a month are read from feeds/ without an import, a line each")
  func table() throws {
    let run = try november()
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.lines.first == "2 events · 1–30 November 2017 · times in each event's own zone")
    #expect(run.lines.count == 3)
    #expect(run.lines[1].hasPrefix("15–17 November 2017"))
    #expect(run.output.contains("EUROCITIES 2017 Ljubljana"))
    #expect(run.lines.dropFirst().contains { $0.contains("Barcelona") && $0.hasSuffix("EFUS") })
  }

  @Test("JSON has an object an occurrence, in order, with exactly the documented keys")
  func json() throws {
    let run = try november("--format", "json")
    #expect(
      try run.keys() == [
        "allDay", "categories", "city", "end", "location", "networks", "recurrenceID", "sequence",
        "source", "start", "status", "timeZone", "title", "uid", "url",
      ])
    let events = try run.json([EventDocument].self)
    #expect(events.map(\.source) == ["efus", "eurocities"])
    #expect(events.map(\.start) == ["2017-11-15", "2017-11-15"])
    #expect(events.map(\.end) == ["2017-11-18", "2017-11-18"])
    #expect(events.map(\.allDay) == [true, true])
    #expect(events.map(\.city) == ["barcelona", "ljubljana"])
    #expect(events.map(\.networks) == [["efus"], ["eurocities"]])
  }

  @Test("NDJSON has a document a line, the same as in the array")
  func ndjson() throws {
    let lines = try november("--format", "ndjson").lines
    let events = try lines.map { line in
      try JSONDecoder().decode(EventDocument.self, from: Data(line.utf8))
    }
    #expect(try events == november("--format", "json").json([EventDocument].self))
  }

  @Test("CSV has a head and a row an occurrence, ended as RFC 4180 says")
  func csv() throws {
    let run = try november("--format", "csv")
    let rows = run.output.components(separatedBy: "\r\n")
    #expect(rows.count == 4)
    #expect(rows[0].hasPrefix("source,uid,recurrenceID,title,start,end,timeZone,allDay,status,"))
    #expect(rows[1].hasPrefix("efus,"))
    #expect(rows[3].isEmpty)
  }

  @Test("times carry the event's own offset, or the offset of the zone that is asked for")
  func zones() throws {
    let folder = try TemporaryFolder.empty()
    let event = Feed.event(
      "walk", "Walk", start: "DTSTART;TZID=Europe/Oslo:20180608T090000", end: "DURATION:PT1H")
    try folder.plenary("import", "-", "--source", "p", input: Feed.calendar(event))
    let arguments = ["events", "--from", "2018-06-01", "--to", "2018-07-01", "--format", "json"]
    let own = try CommandRun(arguments, in: folder.path).json([EventDocument].self)
    #expect(own.map(\.start) == ["2018-06-08T09:00:00+02:00"])
    #expect(own.map(\.end) == ["2018-06-08T10:00:00+02:00"])
    #expect(own.map(\.timeZone) == ["Europe/Oslo"])
    let chicago = try CommandRun(arguments + ["--timezone", "America/Chicago"], in: folder.path)
      .json([EventDocument].self)
    #expect(chicago.map(\.start) == ["2018-06-08T02:00:00-05:00"])
    #expect(
      try CommandRun(arguments + ["--timezone", "Europe/Oslow"], in: folder.path).status == 64)
  }

  @Test(
    "the first day counts and the last does not",
    arguments: [
      ("2018-06-08", "2018-06-09", 1), ("2018-06-07", "2018-06-08", 0),
      ("2018-06-09", "2018-06-10", 0), ("2018-06-08", "2018-06-08", 0),
      ("2018-06-01", "2018-07-01", 1),
    ])
  func range(from: String, to: String, count: Int) throws {
    let folder = try TemporaryFolder.empty()
    let day = Feed.event(
      "day", "Day", start: "DTSTART;VALUE=DATE:20180608", end: "DTEND;VALUE=DATE:20180609")
    try folder.plenary("import", "-", "--source", "p", input: Feed.calendar(day))
    let run = try folder.plenary("events", "--from", from, "--to", to, "--format", "json")
    #expect(run.status == 0)
    #expect(try run.json([EventDocument].self).count == count)
  }

  @Test("without days, the list begins today and ends two years later")
  func usualDays() throws {
    let folder = try TemporaryFolder.empty()
    func event(_ title: String, days: Double) -> String {
      let text = Date(timeIntervalSinceNow: days * 86_400).formatted(
        .iso8601.year().month().day().dateSeparator(.omitted))
      return Feed.event(title, title, start: "DTSTART;VALUE=DATE:\(text)", end: "DURATION:P1D")
    }
    try folder.plenary(
      "import", "-", "--source", "p",
      input: Feed.calendar(
        event("Past", days: -3), event("Soon", days: 2), event("Later", days: 725),
        event("Too late", days: 735)))
    let run = try folder.plenary("events", "--format", "json")
    #expect(try run.json([EventDocument].self).map(\.title) == ["Soon", "Later"])
  }

  @Test("a series is listed occurrence by occurrence, and written as one event in a calendar")
  func series() throws {
    let folder = try TemporaryFolder.empty()
    let event = Feed.event("walk", "Walk", "RRULE:FREQ=DAILY;COUNT=30")
    try folder.plenary("import", "-", "--source", "p", input: Feed.calendar(event))
    let week = try folder.plenary(
      "events", "--from", "2018-06-10", "--to", "2018-06-13", "--format", "json")
    let occurrences = try week.json([EventDocument].self)
    #expect(
      occurrences.map(\.start) == [
        "2018-06-10T08:00:00Z", "2018-06-11T08:00:00Z", "2018-06-12T08:00:00Z",
      ])
    #expect(occurrences.allSatisfy { $0.recurrenceID != nil })
    let calendar = try folder.plenary("events", "--format", "ics")
    #expect(calendar.output.components(separatedBy: "BEGIN:VEVENT").count == 2)
    #expect(calendar.output.contains("\r\nRRULE:FREQ=DAILY;COUNT=30\r\n"))
  }

  @Test(
    "filters keep what fits, by id or by name",
    arguments: [
      (["--network", "eurocities"], ["eurocities"]), (["--network", "EFUS"], ["efus"]),
      (["--city", "ljubljana"], ["eurocities"]), (["--city", "Barcelona"], ["efus"]),
      (["--source", "efus"], ["efus"]), (["--network", "uscm"], []),
      (["--network", "efus", "--network", "eurocities"], ["efus", "eurocities"]),
      (["--network", "efus", "--city", "ljubljana"], []),
    ])
  func filters(options: [String], sources: [String]) throws {
    let folder = try TemporaryFolder.shipped()
    let run = try CommandRun(
      ["events", "--from", "2017-11-01", "--to", "2017-12-01", "--format", "json"] + options,
      in: folder.path)
    #expect(try run.json([EventDocument].self).map(\.source) == sources)
  }

  @Test(
    "what is not known is named with what is nearest",
    arguments: [
      (["--network", "eurocitis"], Int32(66), "eurocities"),
      (["--city", "ljubljna"], 66, "ljubljana"), (["--source", "efuss"], 66, "efus"),
      (["--from", "2017-11-31"], 64, "2017-11-31"),
      (["--from", "2017-12-01", "--to", "2017-11-01"], 64, "before"),
      (["--format", "xml"], 64, "ndjson"),
      (["--format", "ics", "--from", "2017-11-01"], 64, "--from"),
    ])
  func mistakes(options: [String], status: Int32, hint: String) throws {
    let folder = try TemporaryFolder.shipped()
    let run = try CommandRun(["events"] + options, in: folder.path)
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(hint))
  }

  @Test("days without an event are an answer, not a failure")
  func nothing() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try folder.plenary("events", "--from", "1990-01-01", "--to", "1990-02-01")
    #expect(run.status == 0)
    #expect(run.lines.count == 2)
    let json = try folder.plenary(
      "events", "--from", "1990-01-01", "--to", "1990-02-01", "--format", "json")
    #expect(try json.json([EventDocument].self) == [])
  }

  @Test("a list that is too long stops and says so")
  func capped() throws {
    let folder = try TemporaryFolder.empty()
    let event = Feed.event("walk", "Walk", "RRULE:FREQ=DAILY")
    try folder.plenary("import", "-", "--source", "p", input: Feed.calendar(event))
    let run = try folder.plenary(
      "events", "--from", "2018-06-08", "--to", "2019-06-08", "--limit", "occurrences=10",
      "--format", "json")
    #expect(try run.json([EventDocument].self).count == 10)
    #expect(run.errors.contains("stops at 10 occurrences"))
  }

  @Test("two lists of the same events are byte-equal", arguments: ["json", "csv", "ics"])
  func repeatable(format: String) throws {
    let here = try TemporaryFolder.shipped()
    let days = format == "ics" ? [] : ["--from", "2017-01-01", "--to", "2018-01-01"]
    let arguments = ["events", "--format", format] + days
    let first = try CommandRun(arguments, in: here.path)
    let there = try TemporaryFolder.shipped()
    let second = try CommandRun(
      arguments, in: there.path, environment: ["TZ": "Pacific/Auckland"])
    let again = try CommandRun(arguments, in: here.path)
    #expect(first.output.count > 1000)
    #expect(first.output == second.output)
    #expect(first.output == again.output)
  }

  @Test("a file is written whole, and a table is for people only")
  func output() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try folder.plenary("events", "--format", "ics", "--source", "efus", "-o", "efus.ics")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(try folder.text(of: "efus.ics").hasSuffix("END:VCALENDAR\r\n"))
    #expect(try folder.plenary("events", "-o", "events.txt").status == 64)
  }

  @Test("what events writes as a calendar, import reads as the same events")
  func roundTrip() throws {
    let folder = try TemporaryFolder.shipped()
    let calendar = try folder.plenary("events", "--format", "ics", "--source", "eurocities").output
    let run = try folder.plenary("import", "-", "--source", "copy", "--json", input: calendar)
    #expect(run.status == 0)
    #expect(try folder.titles(of: "copy") == folder.titles(of: "eurocities"))
  }
}
