// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("plenary schema and generate")
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
}
