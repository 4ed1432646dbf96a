// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite("Cities of one name")
struct NamesakeTests {
  private func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.empty()
    try folder.write(
      """
      cities:
        springfield-il: {name: Springfield, region: Illinois, country: US, timezone: America/Chicago}
        springfield-mo: {name: Springfield, region: Missouri, country: US, timezone: America/Chicago}
      """, to: "cities.yaml")
    try folder.write(
      """
      title: Twin Forum
      updated: 2018-05-01
      first_day: 2018-06-08
      city: springfield-il
      people:
        doe: {family: Doe, title: Mayor, city: springfield-mo}
      sessions:
        opening: {title: Opening, kind: plenary, speakers: [{doe: chair}]}
      """, to: "forums/twin/forum.yaml")
    try folder.write(
      "schedule:\n  - {start: 2018-06-08 09:00, session: opening}\n",
      to: "forums/twin/schedule.yaml")
    return folder
  }

  @Test("show and export tell them apart by their regions")
  func shown() throws {
    let folder = try workspace()
    let program = try folder.plenary("show", "twin")
    #expect(program.status == 0)
    #expect(program.lines.first?.contains("· Springfield, Illinois ·") == true)
    let sheet = try folder.plenary("show", "twin", "--city", "springfield-mo")
    #expect(sheet.lines.first?.hasPrefix("Springfield, Missouri · ") == true)
    let json = try folder.plenary("show", "twin", "--json")
    #expect(json.output.contains("\"Springfield, Illinois\""))
    let calendar = try folder.plenary("export", "twin", "--city", "springfield-mo")
    #expect(calendar.output.contains("NAME:Twin Forum · Springfield\\, Missouri"))
  }

  @Test("a name that fits both is not guessed, and both are told apart")
  func ambiguous() throws {
    let run = try workspace().plenary("show", "twin", "--city", "springfield")
    #expect(run.status == 66)
    #expect(run.errors.contains("springfield-il (Springfield, Illinois)"))
    #expect(run.errors.contains("springfield-mo (Springfield, Missouri)"))
  }

  @Test("the list of events names the region")
  func events() throws {
    let folder = try workspace()
    try folder.write(
      Feed.calendar(Feed.event("a", "Meeting", "X-PLENARY-CITY:springfield-mo")),
      to: "feeds/p.ics")
    let run = try folder.plenary("events", "--from", "2018-06-01", "--to", "2018-07-01")
    #expect(run.status == 0)
    #expect(run.output.contains("Springfield, Missouri"))
  }
}
