// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary doctor")
struct DoctorTests {
  private struct Document: Decodable {
    struct Fault: Decodable {
      let name: String
      let isPresent: Bool
    }
    struct Partners: Decodable {
      let sources: Int
      let held: Int
    }
    let versions: [String: String]
    let libicalFaults: [Fault]
    let partners: Partners?
    let freeBytes: Int?
    let problems: [String]
  }

  @Test("the answer comes first, then versions, feeds, disk, and libical's faults as one line")
  func well() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try folder.plenary("doctor")
    #expect(run.status == 0)
    #expect(run.lines.first == "All is well.")
    for name in ["libical", "plenary", "tzdata", "workspace"] {
      #expect(run.lines.contains { $0.hasPrefix(name + " ") })
    }
    #expect(run.lines.contains { $0.hasPrefix("partner feeds ") && $0.hasSuffix("24, none held") })
    #expect(run.lines.contains { $0.hasPrefix("free disk space ") && $0.hasSuffix("B") })
    #expect(run.lines.count { $0.contains("known fault") } == 1)
    #expect(run.lines.count < 12)
  }

  @Test("each of libical's faults is told with --all")
  func allFaults() throws {
    let folder = try TemporaryFolder()
    let few = try folder.plenary("doctor")
    let all = try folder.plenary("doctor", "--all")
    #expect(all.lines.count > few.lines.count + 20)
  }

  @Test("JSON holds all of it")
  func json() throws {
    let folder = try TemporaryFolder.shipped()
    let document = try folder.plenary("doctor", "--json").json(Document.self)
    #expect(document.problems == [])
    #expect(document.libicalFaults.count > 10)
    #expect(document.versions["workspace"] != nil)
    #expect(document.partners?.sources == 24)
    #expect(document.partners?.held == 0)
    #expect((document.freeBytes ?? 0) > 0)
  }

  @Test("what needs a person is the first thing said, and ends in 1")
  func mistakes() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.write("title: [", to: "forums/chicago-2018/forum.yaml")
    let run = try folder.plenary("doctor")
    #expect(run.status == 1)
    #expect(run.lines.first == "1 thing needs you:")
    #expect(run.lines[1].contains("plenary check"))
  }

  @Test("a feed that is held and a store that is broken are problems")
  func partners() throws {
    let folder = try TemporaryFolder.empty()
    try folder.write("<html>", to: "feeds/p.ics")
    let held = try folder.plenary("doctor")
    #expect(held.status == 1)
    #expect(held.lines[1].hasPrefix("  feeds/p.ics is held: The body is a web page"))
    try FileManager.default.removeItem(at: folder.url("feeds/p.ics"))
    try folder.write("This is no database at all, only text.", to: ".plenary/plenary.sqlite")
    let broken = try folder.plenary("doctor")
    #expect(broken.status == 1)
    #expect(broken.lines[1].contains("plenary.sqlite"))
    #expect(broken.lines.contains { $0.hasPrefix("partner feeds ") && $0.hasSuffix("can be read") })
  }

  @Test("it runs without a workspace")
  func bare() throws {
    let folder = try TemporaryFolder()
    #expect(try folder.plenary("doctor").status == 0)
    #expect(try folder.plenary("doctor", "--json").json(Document.self).partners == nil)
  }
}
