// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Plenary

@Suite("JSONSchema")
struct JSONSchemaTests {
  private func object(_ schema: JSONSchema) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(schema.document.utf8))
    return try #require(value as? [String: Any])
  }

  @Test("every schema is a JSON document of draft 2020-12", arguments: JSONSchema.allCases)
  func documents(schema: JSONSchema) throws {
    let object = try object(schema)
    #expect(object["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(object["title"] as? String == schema.file)
    #expect(schema.document == schema.document)
  }

  @Test("every definition that a schema refers to is in it", arguments: JSONSchema.allCases)
  func references(schema: JSONSchema) throws {
    let definitions = try object(schema)["$defs"] as? [String: Any] ?? [:]
    let named = schema.document.matches(of: #/"#/\$defs/([a-z]+)"/#).map { String($0.1) }
    #expect(Set(named).isSubset(of: definitions.keys))
  }

  @Test("every key has a description and no record has a key twice", arguments: JSONSchema.allCases)
  func descriptions(schema: JSONSchema) {
    var pending = [schema.format]
    var seen: Set<String> = []
    while let format = pending.popLast() {
      guard seen.insert(format.name).inserted else { continue }
      #expect(Set(format.keys.map(\.name)).count == format.keys.count)
      for key in format.keys {
        #expect(key.summary.hasSuffix(".") || key.summary.contains(":"))
        pending += key.formats
      }
    }
  }

  @Test(
    "every key of format.md is a key of a session",
    arguments: [
      "title", "short", "working_title", "kind", "duration", "speakers", "host", "organizer",
      "audience", "visibility", "publish_from", "status", "reason", "mode", "join", "optional",
      "track", "series", "part", "within", "languages", "expected", "needs", "after", "before",
      "next_to", "same_day", "other_day", "not_with", "earliest", "latest", "uid", "was",
      "description", "note", "source", "sources",
    ])
  func sessionKeys(key: String) {
    #expect(SessionFormat.format.contains(key))
  }

  @Test("the keys of the shipped files are all in the schemas")
  func shippedKeys() throws {
    let folder = WorkspaceFolder(path: ShippedWorkspaceTests.directory, limits: FileLimits())
    var files: [(String, JSONSchema)] = [
      ("plenary.yaml", .plenary), ("networks.yaml", .networks), ("cities.yaml", .cities),
    ]
    for forum in folder.names(in: "forums") {
      files.append(("forums/\(forum)/forum.yaml", .forum))
      files.append(("forums/\(forum)/schedule.yaml", .schedule))
    }
    for (file, schema) in files {
      guard let bytes = try folder.contents(of: file) else { continue }
      let value = try #require(YAMLFile.read(bytes, file: file).value)
      let whole = try object(schema)
      check(value, whole, definitions: whole["$defs"] as? [String: Any] ?? [:], file)
    }
  }

  /// Checks the keys of a value and of what lies in it against the alternatives that a schema allows.
  private func check(
    _ value: YAMLValue, _ schema: [String: Any], definitions: [String: Any], _ place: String
  ) {
    let alternatives = expand(schema, definitions)
    if let elements = value.list {
      let items = alternatives.compactMap { $0["items"] as? [String: Any] }
      for element in elements {
        for item in items.prefix(1) { check(element, item, definitions: definitions, place) }
      }
    }
    guard let entries = value.map else { return }
    for entry in entries {
      let here = "\(place)/\(entry.key)"
      let known = alternatives.compactMap { alternative -> [String: Any]? in
        if let own = (alternative["properties"] as? [String: Any])?[entry.key] {
          return own as? [String: Any]
        }
        return alternative["additionalProperties"] as? [String: Any]
      }
      let isOpen = alternatives.contains { $0["maxProperties"] != nil }
      #expect(!known.isEmpty || isOpen, "\(here) in line \(entry.line) is in no schema")
      if let only = known.first { check(entry.value, only, definitions: definitions, here) }
    }
  }

  private func expand(
    _ schema: [String: Any], _ definitions: [String: Any]
  ) -> [[String: Any]] {
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      return (definitions[name] as? [String: Any]).map { expand($0, definitions) } ?? []
    }
    if let alternatives = schema["anyOf"] as? [[String: Any]] {
      return alternatives.flatMap { expand($0, definitions) }
    }
    return [schema]
  }
}
