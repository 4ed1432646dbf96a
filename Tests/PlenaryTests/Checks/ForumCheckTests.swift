// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Plenary
import Testing

@Suite struct ForumCheckTests {
  /// A forum of two days in Oslo with a house of two rooms.
  static func forum(_ change: (inout Forum) -> Void) -> Forum {
    var forum = Forum(id: "spring-2019", title: "Spring Forum", timeZone: "Europe/Oslo")
    forum.updated = CivilDate("2019-05-01")
    forum.firstDay = CivilDate("2019-06-03")
    forum.lastDay = CivilDate("2019-06-04")
    forum.venues = [Venue(id: "house", name: "House")]
    forum.rooms = [
      Room(id: "large", name: "Large Room", venue: "house"),
      Room(id: "small", name: "Small Room", venue: "house"),
    ]
    forum.people = [Person(id: "ada", name: "Ada Ek"), Person(id: "bo", name: "Bo Dal")]
    change(&forum)
    return forum
  }

  /// Puts a session into the programme.
  static func add(
    _ id: Session.ID, _ start: String, minutes: Int?, to forum: inout Forum,
    kind: SessionKind = .talk, place: Place? = nil, people: [Person.ID] = [],
    _ change: (inout Session) -> Void = { _ in }
  ) {
    var session = Session(id: id, title: "Session \(id)", kind: kind)
    if let minutes { session.length = .printed(minutes) }
    session.appearances = people.map { Appearance(person: $0) }
    change(&session)
    forum.sessions[id] = session
    let parts = start.split(separator: " ")
    guard let day = CivilDate(iso: parts[0]) else { return }
    let time = parts.count > 1 ? TimeOfDay(iso: parts[1]) : nil
    forum.schedule[id] = Placement(
      session: id, start: Moment(day: day, time: time), place: place)
  }

  static func findings(_ forum: Forum) -> [Finding] {
    let workspace = Workspace(directory: "/nowhere", title: "Test", uidDomain: "example.org")
    return ForumCheck().report(on: forum, in: workspace, places: FilePlaces()).findings
  }

  static func rules(_ forum: Forum, _ severity: Finding.Severity) -> [String] {
    findings(forum).filter { $0.severity == severity }.map(\.rule).sorted()
  }

  @Test("a person in two sessions at once is an error")
  func personOverlap() {
    let forum = Self.forum {
      Self.add("a", "2019-06-03 10:00", minutes: 60, to: &$0, people: ["ada"])
      Self.add("b", "2019-06-03 10:30", minutes: 60, to: &$0, people: ["ada", "bo"])
      Self.add("c", "2019-06-04 10:30", minutes: 60, to: &$0)
    }
    #expect(Self.rules(forum, .error) == ["person-overlap"])
  }

  @Test("sessions that only touch do not overlap")
  func touching() {
    let forum = Self.forum {
      Self.add(
        "a", "2019-06-03 10:00", minutes: 60, to: &$0, place: .room("large"), people: ["ada"])
      Self.add(
        "b", "2019-06-03 11:00", minutes: 60, to: &$0, place: .room("large"), people: ["ada"])
      Self.add("c", "2019-06-04 10:30", minutes: 60, to: &$0)
    }
    #expect(Self.findings(forum).filter { $0.severity != .note }.isEmpty)
  }

  @Test("an overlap that rests on an end nobody printed is a note")
  func unprintedEnd() {
    let forum = Self.forum {
      Self.add("a", "2019-06-03 10:00", minutes: nil, to: &$0, kind: .workshop, people: ["ada"])
      Self.add("b", "2019-06-03 11:00", minutes: 60, to: &$0, people: ["ada"])
      Self.add("c", "2019-06-04 10:30", minutes: 60, to: &$0)
    }
    #expect(Self.rules(forum, .error) == [])
    #expect(Self.rules(forum, .note).contains("person-overlap"))
  }

  @Test("optional, nested and canceled sessions never clash")
  func harmless() {
    let forum = Self.forum {
      Self.add("a", "2019-06-03 10:00", minutes: 60, to: &$0, people: ["ada"])
      Self.add("b", "2019-06-03 10:00", minutes: 60, to: &$0, people: ["ada"]) {
        $0.isOptional = true
      }
      Self.add("c", "2019-06-03 10:15", minutes: 15, to: &$0, people: ["ada"]) { $0.within = "a" }
      Self.add("d", "2019-06-03 10:00", minutes: 60, to: &$0, people: ["ada"]) {
        $0.status = .canceled
      }
      Self.add("e", "2019-06-04 10:30", minutes: 60, to: &$0)
    }
    #expect(Self.rules(forum, .error) == [])
  }

  @Test("a moment inside a session of the same person is an error")
  func zeroLength() {
    let forum = Self.forum {
      Self.add("a", "2019-06-03 10:00", minutes: 60, to: &$0, people: ["ada"])
      Self.add("b", "2019-06-03 10:30", minutes: 0, to: &$0, people: ["ada"])
      Self.add("c", "2019-06-04 11:00", minutes: 0, to: &$0, people: ["ada"])
    }
    #expect(Self.rules(forum, .error) == ["person-overlap"])
  }

  @Test("a room with two sessions at once, and a plenary with something beside it, are errors")
  func roomsAndPlenaries() {
    let forum = Self.forum {
      Self.add("a", "2019-06-03 10:00", minutes: 60, to: &$0, place: .room("large"))
      Self.add("b", "2019-06-03 10:59", minutes: 60, to: &$0, place: .room("large"))
      Self.add("c", "2019-06-04 10:00", minutes: 60, to: &$0, kind: .plenary, place: .room("large"))
      Self.add("d", "2019-06-04 10:00", minutes: 60, to: &$0, place: .room("small"))
      Self.add("e", "2019-06-04 10:00", minutes: 30, to: &$0, kind: .registration)
    }
    #expect(Self.rules(forum, .error) == ["plenary-overlap", "room-overlap"])
  }

  @Test(
    "a room too small, without booths or without what is needed is an error; an unknown one is not judged"
  )
  func roomFeatures() {
    let forum = Self.forum {
      $0.rooms["large"]?.capacity = 100
      $0.rooms["large"]?.features = ["livestream"]
      Self.add("a", "2019-06-03 10:00", minutes: 60, to: &$0, place: .room("large")) {
        $0.expected = 101
        $0.languages = Languages(from: ["en"], into: ["fr"])
        $0.needs = ["livestream", "stage"]
      }
      Self.add("b", "2019-06-04 10:00", minutes: 60, to: &$0, place: .room("small")) {
        $0.expected = 500
        $0.languages = Languages(from: ["en"], into: ["fr"])
      }
    }
    #expect(Self.rules(forum, .error) == ["missing-interpretation", "over-capacity", "room-lacks"])
    let workspace = Workspace(directory: "/nowhere", title: "Test", uidDomain: "example.org")
    let report = ForumCheck().report(on: forum, in: workspace, places: FilePlaces())
    #expect(report.notJudged.map(\.subject).contains("capacity"))
    #expect(report.notJudged.map(\.subject).contains("interpretation"))
  }

  @Test("an about-number over the capacity is a warning")
  func aboutCapacity() {
    let forum = Self.forum {
      $0.rooms["large"]?.capacity = 100
      Self.add("a", "2019-06-03 10:00", minutes: 60, to: &$0, place: .room("large")) {
        $0.expected = .about(120)
      }
      Self.add("b", "2019-06-04 10:00", minutes: 60, to: &$0)
    }
    #expect(Self.rules(forum, .warning) == ["over-capacity"])
  }

  @Test("sessions outside the forum, its hours and a room's hours are errors")
  func outside() throws {
    let opens = try #require(TimeOfDay("09:00"))
    let closes = try #require(TimeOfDay("18:00"))
    let noon = try #require(TimeOfDay("12:00"))
    let first = try #require(CivilDate("2019-06-03"))
    let forum = Self.forum {
      $0.days = [ForumDay(open: DayHours(day: first, hours: .init(opens: opens, closes: closes)))]
      $0.rooms["small"]?.available = [
        DayHours(day: first, hours: .init(opens: opens, closes: noon))
      ]
      Self.add("early", "2019-06-03 08:00", minutes: 60, to: &$0)
      Self.add("late", "2019-06-03 17:30", minutes: 60, to: &$0)
      Self.add("closed", "2019-06-03 13:00", minutes: 60, to: &$0, place: .room("small"))
      Self.add("after", "2019-06-05 13:00", minutes: 60, to: &$0)
      Self.add("fine", "2019-06-04 13:00", minutes: 60, to: &$0)
    }
    #expect(
      Self.rules(forum, .error) == [
        "outside-forum", "outside-hours", "outside-hours", "room-unavailable",
      ])
  }

  @Test("a forum that ends before it begins, in a zone nobody knows, is two errors")
  func datesAndZone() {
    let forum = Self.forum {
      $0.lastDay = CivilDate("2019-06-01")
      $0.timeZone = "Europe/Olso"
    }
    let findings = Self.findings(forum).filter { $0.severity == .error }
    #expect(findings.map(\.rule) == ["end-before-start", "unknown-time-zone"])
    #expect(findings.contains { $0.message.contains("Europe/Oslo") })
  }

  @Test("a day without sessions and a panel without a moderator are warnings")
  func warnings() {
    let forum = Self.forum {
      Self.add("a", "2019-06-03 10:00", minutes: 60, to: &$0, kind: .panel, people: ["ada", "bo"])
    }
    #expect(Self.rules(forum, .warning) == ["empty-day", "no-moderator"])
    let chaired = Self.forum {
      Self.add("a", "2019-06-03 10:00", minutes: 60, to: &$0, kind: .panel) {
        $0.appearances = [Appearance(person: "ada", role: "chair"), Appearance(person: "bo")]
      }
      Self.add("b", "2019-06-04 10:00", minutes: 60, to: &$0)
    }
    #expect(Self.rules(chaired, .warning) == [])
  }

  @Test("somebody wanted before the delegation arrives is an error, from afar is not")
  func presence() throws {
    let arrival = Moment(day: try #require(CivilDate("2019-06-03")), time: TimeOfDay("12:00"))
    let forum = Self.forum {
      $0.people["ada"]?.city = "oslo"
      var delegation = Delegation(city: "oslo")
      delegation.arrival = arrival
      $0.delegations = [delegation]
      Self.add("a", "2019-06-03 10:00", minutes: 60, to: &$0, people: ["ada"])
      Self.add("b", "2019-06-03 11:00", minutes: 60, to: &$0) {
        $0.appearances = [Appearance(person: "ada", isRemote: true)]
      }
      Self.add("c", "2019-06-04 11:00", minutes: 60, to: &$0, people: ["ada"])
    }
    #expect(Self.rules(forum, .error) == ["not-present"])
  }

  @Test("repeats of a note fold into the first, errors never do")
  func grouping() {
    var report = CheckReport()
    let place = FilePlace(file: "f.yaml", line: 1, column: 1)
    for severity in [Finding.Severity.note, .note, .note, .error, .error] {
      report.findings.append(Finding(at: place, severity, rule: "same", "words"))
    }
    #expect(report.grouped.map(\.others) == [2, 0, 0])
  }

  @Test("no shipped programme, Stavanger and Durban among them, has an error")
  func shipped() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Calendars").standardizedFileURL.path
    let reading = try Workspace.load(at: folder, forums: .all)
    #expect(reading.findings.filter { $0.severity == .error } == [])
    for forum in reading.workspace.forums {
      let report = ForumCheck().report(on: forum, in: reading.workspace, places: reading.places)
      #expect(report.count(of: .error) == 0, "\(forum.id): \(report.findings)")
    }
    #expect(reading.workspace.forums["gpm-stavanger-2017"]?.sessions.count == 14)
  }
}
