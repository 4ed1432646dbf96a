// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import ICalendar
import Plenary
import PlenaryPublishing
import Testing

/// The workspace that ships.
enum Shipped {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Calendars").standardizedFileURL.path

  static func edition(
    _ id: Forum.ID, circle: Visibility = .public, _ filter: SessionFilter = SessionFilter()
  ) throws -> ForumEdition {
    let workspace = try Workspace.load(at: folder, forums: .only([id])).workspace
    return try ForumEdition(
      of: #require(workspace.forums[id]), in: workspace, filter: filter, circle: circle)
  }

  static func event(_ uid: String, in calendar: Component) throws -> VEvent {
    try #require(
      VCalendar(component: calendar).events.first { $0.uid?.hasPrefix(uid + ".") == true })
  }
}

@Suite struct ForumEditionTests {
  @Test("the Stavanger programme is one entry a session and one zone, for ever the same bytes")
  func stavanger() throws {
    let calendar = try Shipped.edition("gpm-stavanger-2017").calendar()
    #expect(VCalendar(component: calendar).events.count == 14)
    #expect(calendar.components.filter { $0.name == "VTIMEZONE" }.count == 1)
    let again = try Shipped.edition("gpm-stavanger-2017").calendar()
    #expect(calendar.serialized() == again.serialized())
    let opening = try Shipped.event("opening", in: calendar)
    #expect(opening.uid == "opening.gpm-stavanger-2017@plenary.example")
    #expect(opening.summary == "Opening ceremony and welcome")
    let nine = try #require(CivilDateTime(year: 2017, month: 9, day: 25, hour: 9, minute: 15))
    #expect(opening.dtstart == .zoned(nine, tzid: "Europe/Oslo"))
    #expect(opening.status == .confirmed)
    #expect(opening.sequence == 0)
    #expect(opening.alarms.isEmpty)
  }

  @Test(
    "what blocks nobody's calendar is transparent",
    arguments: [
      ("lysefjord-tour", true), ("registration-sunday", true), ("coffee-morning", true),
      ("lunch", true), ("opening", false), ("barber-award", false),
    ])
  func transparency(id: String, isTransparent: Bool) throws {
    let calendar = try Shipped.edition("gpm-stavanger-2017").calendar()
    let event = try Shipped.event(id, in: calendar)
    #expect((event.transparency == .transparent) == isTransparent)
  }

  @Test("in a person's calendar the role leads the title and the notes begin with the part")
  func personsCalendar() throws {
    var filter = SessionFilter()
    filter.people = ["rees"]
    let calendar = try Shipped.edition("gpm-stavanger-2017", filter).calendar()
    let events = VCalendar(component: calendar).events
    #expect(
      events.map(\.summary) == [
        "Speaker · Mayoral discussions on Empowering Cities and Inclusive Cities",
        "Chair · Strategy session: Inclusive Cities",
      ])
    let lines = try #require(events.last?.description).split(separator: "\n")
    #expect(lines.first == "Marvin Rees chairs.")
    #expect(
      lines.dropFirst().first
        == "With Mayor Wolusmal (Kandahar) (chair), Mayor Gronkiewicz-Waltz (Warsaw) (chair) and Mayor Adamowicz (Gdańsk) (chair)."
    )
    #expect(lines.contains("The end is not printed; 15:00 is when the next item starts."))
    #expect(VCalendar(component: calendar).name == "GPM Annual Convening 2017 · Marvin Rees")
  }

  @Test("speakers and rooms are also RFC 9073 components")
  func participants() throws {
    let calendar = try Shipped.edition("gpm-stavanger-2017").calendar()
    let award = try Shipped.event("barber-award", in: calendar).component
    #expect(award.components.filter { $0.name == "PARTICIPANT" }.count == 6)
    #expect(
      award.components.first { $0.name == "VLOCATION" }?.text("NAME") == "Stavanger Cultural Center"
    )
  }

  @Test("a forum without a programme is its own days, and nothing is invented")
  func skeleton() throws {
    let edition = try Shipped.edition("chicago-2018")
    #expect(edition.isProgramUnpublished)
    let events = VCalendar(component: try edition.calendar()).events
    let event = try #require(events.first)
    #expect(events.count == 1)
    #expect(event.uid == "chicago-2018@plenary.example")
    #expect(event.dtstart == CivilDate("2018-06-06").map(CalendarDateTime.date))
    #expect(event.dtend == CivilDate("2018-06-09").map(CalendarDateTime.date))
    #expect(event.transparency == .transparent)
    #expect(event.component.components.isEmpty)
  }

  static func small(_ change: (inout Session) -> Void) throws -> ForumEdition {
    var forum = Forum(id: "f", title: "F", timeZone: "Europe/Oslo", uidDomain: "example.org")
    forum.updated = CivilDate("2019-05-01")
    var session = Session(id: "s", title: "S", kind: .talk)
    change(&session)
    forum.sessions = [session]
    forum.schedule = Schedule([
      Placement(
        session: "s",
        start: Moment(day: try #require(CivilDate("2019-06-03")), time: TimeOfDay("10:00")))
    ])
    let workspace = Workspace(directory: "/nowhere", title: "T", uidDomain: "example.org")
    return try ForumEdition(of: forum, in: workspace)
  }

  @Test("drafts, closed sessions and those under embargo stay in")
  func withheld() throws {
    #expect(try Self.small { $0.status = .draft }.withheld == 1)
    #expect(try Self.small { $0.visibility = .participants }.withheld == 1)
    #expect(try Self.small { $0.visibility = .private }.withheld == 1)
    let later = Moment(day: try #require(CivilDate("2019-05-02")))
    #expect(try Self.small { $0.publishFrom = later }.withheld == 1)
    let sooner = Moment(day: try #require(CivilDate("2019-05-01")))
    #expect(try Self.small { $0.publishFrom = sooner }.withheld == 0)
  }

  @Test("an embargo until an hour of the updated day still holds")
  func embargoHour() throws {
    let evening = Moment(
      day: try #require(CivilDate("2019-05-01")), time: TimeOfDay("18:00"))
    #expect(try Self.small { $0.publishFrom = evening }.withheld == 1)
  }

  @Test("the team sees drafts, closed sessions and those under embargo")
  func team() throws {
    var edition = try Self.small { $0.status = .draft }
    let workspace = Workspace(directory: "/nowhere", title: "T", uidDomain: "example.org")
    edition = try ForumEdition(of: edition.forum, in: workspace, circle: nil)
    #expect(edition.withheld == 0)
    #expect(edition.entries.map(\.session.id) == ["s"])
  }

  @Test(
    "a session across the end of summer time has its length, not an end that reads as earlier",
    arguments: [("01:30", 120, "PT2H"), ("02:30", 30, "PT30M")])
  func autumn(start: String, minutes: Int, length: String) throws {
    let day = try #require(CivilDate("2026-10-25"))
    var forum = try Self.small { $0.length = .printed(minutes) }.forum
    forum.schedule = Schedule([
      Placement(session: "s", start: Moment(day: day, time: TimeOfDay(start)))
    ])
    let workspace = Workspace(directory: "/nowhere", title: "T", uidDomain: "example.org")
    let event = try Shipped.event("s", in: ForumEdition(of: forum, in: workspace).calendar())
    #expect(event.dtend == nil)
    #expect(event.component.first("DURATION")?.value == length)
  }

  @Test("a session of no length has no end, since an end must be later")
  func noLength() throws {
    let event = try Shipped.event("s", in: Self.small { $0.length = .printed(0) }.calendar())
    #expect(event.dtstart != nil)
    #expect(event.dtend == nil)
    #expect(event.duration == nil)
  }

  @Test("a calendar without an entry is refused, and so are days in reverse")
  func refusals() throws {
    var filter = SessionFilter()
    filter.people = ["nobody"]
    let empty = try Shipped.edition("gpm-stavanger-2017", filter)
    #expect { try empty.calendar() } throws: { ($0 as? PublishingError)?.code == .nothingFound }
    var forum = try Self.small { $0.status = .draft }.forum
    forum.firstDay = CivilDate("2019-06-03")
    forum.lastDay = CivilDate("2019-06-01")
    let workspace = Workspace(directory: "/nowhere", title: "T", uidDomain: "example.org")
    let reversed = try ForumEdition(of: forum, in: workspace)
    #expect { try reversed.calendar() } throws: {
      ($0 as? PublishingError)?.code == .datesReversed
    }
    forum.lastDay = CivilDate("2019-06-04")
    let drafts = try ForumEdition(of: forum, in: workspace).calendar()
    #expect(VCalendar(component: drafts).events.map(\.uid) == ["f@example.org"])
  }

  @Test("the link to take part is only in editions that are not public")
  func join() throws {
    let forum = try Self.small { $0.join = "https://example.org/join" }.forum
    let workspace = Workspace(directory: "/nowhere", title: "T", uidDomain: "example.org")
    for (circle, isThere) in [(Visibility.public, false), (.participants, true)] {
      let edition = try ForumEdition(of: forum, in: workspace, circle: circle)
      let calendar = String(decoding: try edition.calendar().serialized(), as: UTF8.self)
      #expect(calendar.contains("example.org/join") == isThere)
      #expect((ForumDocument(edition).sessions.first?.join != nil) == isThere)
    }
  }

  @Test("canceled and tentative are said in status and in words")
  func status() throws {
    let canceled = try Self.small {
      $0.status = .canceled
      $0.reason = "The speaker is ill"
    }.calendar()
    let event = try Shipped.event("s", in: canceled)
    #expect(event.status == .canceled)
    #expect(event.description?.hasPrefix("Canceled: The speaker is ill") == true)
    let tentative = try Self.small { $0.status = .tentative }.calendar()
    #expect(try Shipped.event("s", in: tentative).status == .tentative)
  }

  @Test("no text of a session can make a line of its own")
  func injection() throws {
    let hostile = "x\r\nATTENDEE:mailto:a@example.org\nEND:VEVENT"
    let calendar = try Self.small {
      $0.title = hostile
      $0.description = hostile
      $0.appearances = [Appearance(person: nil, role: hostile)]
    }.calendar()
    let lines = String(decoding: calendar.serialized(), as: UTF8.self).split(separator: "\r\n")
    #expect(!lines.contains { $0.hasPrefix("ATTENDEE") })
    #expect(lines.filter { $0 == "END:VEVENT" }.count == 1)
  }

  @Test("a forum that does not say when it was brought up to date cannot be exported")
  func updatedMissing() throws {
    var forum = try Self.small { _ in }.forum
    forum.updated = nil
    let workspace = Workspace(directory: "/nowhere", title: "T", uidDomain: "example.org")
    let edition = try ForumEdition(of: forum, in: workspace)
    #expect { try edition.calendar() } throws: { ($0 as? PublishingError)?.code == .updatedMissing }
  }

  @Test("our JSON gives each session's start, end and UID as the calendar does")
  func json() throws {
    let edition = try Shipped.edition("gpm-stavanger-2017")
    let document = try JSONDecoder().decode(
      ForumDocument.self, from: Data(ForumFormat.json.write(edition)))
    #expect(document == ForumDocument(edition))
    let opening = try #require(document.sessions.first { $0.id == "opening" })
    #expect(opening.start == "2017-09-25T09:15:00+02:00")
    #expect(opening.end == "2017-09-25T10:30:00+02:00")
    #expect(opening.endBasis == "implied")
    #expect(opening.people.map(\.name).first == "Mayor Sagen Helgø (Stavanger)")
  }

  @Test("every shipped forum is written and read back without a diagnostic")
  func everyForum() throws {
    let workspace = try Workspace.load(at: Shipped.folder, forums: .all).workspace
    for forum in workspace.forums {
      let edition = try ForumEdition(of: forum, in: workspace, circle: .private)
      let calendar = try edition.calendar()
      let read = CalendarReader().read(calendar.serialized())
      #expect(read.calendars == [calendar], "\(forum.id)")
      #expect(read.diagnostics.isEmpty, "\(forum.id): \(read.diagnostics)")
      #expect(VCalendar(component: calendar).events.flatMap { $0.validate() }.isEmpty)
    }
  }
}
