// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Testing

@testable import Plenary

@Suite("Templates")
struct TemplateTests {
  private let today = CivilDate(daysSinceEpoch: 20_000)

  @Test("a new workspace loads without a finding and has a forum with dates and rooms")
  func workspace() throws {
    let template = WorkspaceTemplate(
      title: "Ours: a start", uidDomain: "calendar.example.org", timeZone: "Europe/Oslo",
      today: today)
    let reading = try TemporaryWorkspace(template.files).load()
    #expect(reading.findings == [])
    #expect(reading.workspace.title == "Ours: a start")
    let forum = try #require(reading.workspace.forums[WorkspaceTemplate.sampleForum])
    #expect(forum.updated == today)
    #expect(forum.sessions.allSatisfy { forum.schedule[$0.id]?.start.time != nil })
    #expect(forum.firstDay.map { $0.weekday } == .monday)
  }

  @Test("a fresh forum loads without a finding and holds nothing yet")
  func fresh() throws {
    let template = ForumTemplate.fresh(id: "spring-2019", timeZone: "Europe/Oslo", today: today)
    let reading = try TemporaryWorkspace([
      "plenary.yaml": "title: T\nuid_domain: t.example\n",
      "forums/spring-2019/forum.yaml": template.forumText,
      "forums/spring-2019/schedule.yaml": template.scheduleText,
    ]).load()
    #expect(reading.findings == [])
    let forum = try #require(reading.workspace.forums["spring-2019"])
    #expect(forum.title == "Spring 2019")
    #expect(forum.timeZone == "Europe/Oslo")
    #expect(forum.sessions.isEmpty)
  }

  @Test(
    "a copy has the structure, the venues and the roles, no dates, no people and no confirmations")
  func copying() throws {
    let old = try TemporaryWorkspace.withForum(
      """
      title: Annual Convening 2017
      first_day: 2017-09-24
      sources: {page: https://example.org}
      defaults: {source: page}
      venues: {hall: {name: Hall, rooms: {blue: {name: Blue, available: [2017-09-24]}}}}
      people: {anna: Anna}
      sessions:
        opening: {title: Opening, kind: plenary, duration: ~75m, speakers: [anna: chair, anna], audience: [mayors, anna],
          earliest: 2017-09-24 10:00}
      """, schedule: "schedule: [{start: 2017-09-24 10:00, session: opening, place: blue}]\n"
    ).load()
    let source = try #require(old.workspace.forums["f"])
    let template = ForumTemplate.copying(source, as: "convening-2018", today: today)
    let workspace = try TemporaryWorkspace.withForum(
      template.forumText, schedule: template.scheduleText)
    let reading = try workspace.load()
    #expect(reading.findings == [])
    let forum = try #require(reading.workspace.forums["f"])
    #expect(forum.title == "Annual Convening 2018")
    #expect(forum.updated == today)
    #expect(forum.firstDay == nil)
    #expect(forum.people.isEmpty)
    #expect(forum.schedule.placements.isEmpty)
    #expect(forum.rooms["blue"]?.venue == "hall")
    #expect(forum.rooms["blue"]?.available == [])
    #expect(forum.venues["hall"]?.sources.record == ["page"])
    let opening = try #require(forum.sessions["opening"])
    #expect(opening.status == .draft)
    #expect(opening.length == .implied(75))
    #expect(
      opening.appearances == [Appearance(person: nil, role: "chair"), Appearance(person: nil)])
    #expect(opening.audience == [.group(.mayors)])
    #expect(opening.wishes.isEmpty)
  }
}
