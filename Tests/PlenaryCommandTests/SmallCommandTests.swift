// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary schema, generate, doctor and status")
struct SmallCommandTests {
  @Test(
    "a schema is a JSON document, on standard output or in a file",
    arguments: ["plenary", "networks", "cities", "forum", "schedule"])
  func schema(name: String) throws {
    struct Schema: Decodable {
      enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case properties
      }
      struct Property: Decodable {}
      let schema: String
      let properties: [String: Property]
    }
    let folder = try TemporaryFolder()
    let run = try folder.plenary("schema", name)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let schema = try run.json(Schema.self)
    #expect(schema.schema.contains("json-schema.org"))
    #expect(!schema.properties.isEmpty)
    #expect(try folder.plenary("schema", name, "-o", "out.json").output.isEmpty)
    #expect(try folder.text(of: "out.json") == run.output)
  }

  @Test("an unknown schema is named with those there are")
  func unknownSchema() throws {
    let run = try TemporaryFolder().plenary("schema", "session")
    #expect(run.status == 64)
    #expect(run.errors.contains("schedule"))
  }

  @Test("a synthetic feed says that it is one, and its seed decides every byte")
  func syntheticFeed() throws {
    let folder = try TemporaryFolder()
    func feed(_ seed: String) throws -> String {
      try folder.plenary("generate", "--synthetic", "--events", "40", "--seed", seed).output
    }
    let first = try feed("7")
    #expect(first.components(separatedBy: "BEGIN:VEVENT").count == 41)
    #expect(first.contains("made up"))
    #expect(first.contains("X-PLENARY-SYNTHETIC:TRUE"))
    #expect(try feed("7") == first)
    #expect(try feed("8") != first)
  }

  @Test("a synthetic forum says that it is one, has no mistake, and its seed decides every byte")
  func syntheticForum() throws {
    let folder = try TemporaryFolder()
    func forum(_ seed: String, _ place: String) throws -> [String: String] {
      let run = try folder.plenary(
        "generate", "--synthetic", "--sessions", "30", "--seed", seed, "-o", place)
      #expect(run.status == 0)
      let files = try folder.files().filter { $0.hasPrefix(place + "/") }
      return Dictionary(
        uniqueKeysWithValues: try files.map {
          (String($0.dropFirst(place.count)), try folder.text(of: $0))
        })
    }
    let first = try forum("7", "a")
    #expect(first.count == 4)
    #expect(first["/plenary.yaml"]?.contains("(made up)") == true)
    #expect(first["/forums/synthetic-7/forum.yaml"]?.contains("(made up)") == true)
    #expect(try forum("7", "b") == first)
    #expect(try forum("8", "c") != first)
    #expect(try folder.plenary("--workspace", "a", "check").status == 0)
    #expect(try folder.plenary("--workspace", "a", "show", "synthetic-7").status == 0)
  }

  @Test(
    "made-up data is made only when it is asked for by name, and says how much",
    arguments: [
      ["--events", "3"], ["--synthetic"], ["--synthetic", "--events", "3", "--sessions", "3"],
      ["--synthetic", "--sessions", "3"], ["--synthetic", "--events", "-1"],
      ["--synthetic", "--events", "many"],
    ])
  func generateUsage(options: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["generate"] + options, in: folder.path)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(try folder.files() == [])
  }

  @Test("doctor names the versions and the faults it works around, and is well")
  func doctor() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try folder.plenary("doctor")
    #expect(run.status == 0)
    for name in ["libical", "plenary", "tzdata", "workspace"] {
      #expect(run.lines.contains { $0.hasPrefix(name + " ") })
    }
    #expect(run.output.contains("known faults"))
    struct Document: Decodable {
      struct Fault: Decodable {
        let name: String
        let isPresent: Bool
      }
      let versions: [String: String]
      let libicalFaults: [Fault]
      let problems: [String]
    }
    let document = try folder.plenary("doctor", "--json").json(Document.self)
    #expect(document.problems == [])
    #expect(document.libicalFaults.count > 10)
    #expect(document.versions["workspace"] != nil)
  }

  @Test("doctor ends in 1 when something needs a person, and runs without a workspace")
  func doctorProblems() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.write("title: [", to: "forums/chicago-2018/forum.yaml")
    let run = try folder.plenary("doctor")
    #expect(run.status == 1)
    #expect(run.output.contains("plenary check"))
    let bare = try TemporaryFolder()
    #expect(try bare.plenary("doctor").status == 0)
  }

  @Test("status names what waits for a person, each with the command to type")
  func status() throws {
    let folder = try TemporaryFolder()
    try folder.plenary("init", ".")
    // Far ahead, so that the forum is never over.
    try folder.replace("2027-", with: "2099-", in: "forums/sample-forum/forum.yaml")
    let schedule = try folder.text(of: "forums/sample-forum/schedule.yaml")
    try folder.write(
      schedule.replacing(/[A-Z][a-z]+ 2027-/, with: "2099-"),
      to: "forums/sample-forum/schedule.yaml")
    let run = try folder.plenary("status")
    #expect(run.status == 0)
    #expect(run.lines.first == "Forums · 1 forum, 0 partner calendars")
    #expect(run.output.contains("sample-forum: 2 sessions with somebody to be confirmed"))
    #expect(run.output.contains("    plenary show sample-forum"))
    #expect(try folder.plenary().output == run.output)
    struct Point: Decodable {
      let forum: String
      let kind: String
      let count: Int
      let message: String
      let command: String
    }
    let points = try folder.plenary("status", "--json").json([Point].self)
    #expect(points.contains { $0.kind == "to-be-confirmed" && $0.count == 2 })
  }

  @Test("forums that are over need nobody, unless all are asked for")
  func statusOfPast() throws {
    let folder = try TemporaryFolder.shipped()
    let run = try folder.plenary("status")
    #expect(run.status == 0)
    #expect(
      run.lines.first
        == "City forums and city networks · 29 forums, 24 partner calendars")
    #expect(run.output.contains("(--all)"))
    #expect(try folder.plenary("status", "--all").lines.count > 10)
  }
}
