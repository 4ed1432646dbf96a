// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The JSON Schemas (draft 2020-12) of the workspace's files, so that editors complete and check while one types.
///
/// They are made of the tables that the files are read with. What a schema cannot say, such as that an identifier has to
/// exist, the reader finds.
public enum JSONSchema: String, CaseIterable, Sendable {
  case plenary, networks, cities, forum, schedule, decisions

  /// The file that the schema describes, such as `forums/<id>/forum.yaml`.
  public var file: String {
    switch self {
    case .plenary: "plenary.yaml"
    case .networks: "networks.yaml"
    case .cities: "cities.yaml"
    case .forum: "forums/<id>/forum.yaml"
    case .schedule: "forums/<id>/schedule.yaml"
    case .decisions: Decisions.file
    }
  }

  /// The schema as one JSON document, its keys in order.
  public var document: String {
    guard case .object(var schema) = JSONSchema.schema(of: format) else { return "" }
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = .string(file)
    var definitions: [String: JSONNode] = [:]
    collect(format.keys, into: &definitions)
    if !definitions.isEmpty { schema["$defs"] = .object(definitions) }
    return JSONNode.object(schema).document
  }

  var format: RecordFormat {
    switch self {
    case .plenary: WorkspaceFormat.format
    case .networks: NetworkFormat.fileFormat
    case .cities: CityFormat.fileFormat
    case .forum: ForumFormat.format
    case .schedule: PlacementFormat.scheduleFormat
    case .decisions: DecisionsFormat.format
    }
  }

  private func collect(_ keys: [any AnyKey], into definitions: inout [String: JSONNode]) {
    for format in keys.flatMap(\.formats) where definitions[format.name] == nil {
      definitions[format.name] = JSONSchema.schema(of: format)
      collect(format.keys, into: &definitions)
    }
  }

  private static func schema(of format: RecordFormat) -> JSONNode {
    var properties: [String: JSONNode] = [:]
    for key in format.keys {
      guard case .object(var schema) = key.schema else { continue }
      schema["description"] = .string(key.summary)
      properties[key.name] = .object(schema)
    }
    var schema: [String: JSONNode] = [
      "type": "object", "description": .string(format.summary),
      "properties": .object(properties), "additionalProperties": false,
    ]
    let required = format.keys.filter(\.isRequired).map { JSONNode.string($0.name) }
    if !required.isEmpty { schema["required"] = .array(required) }
    return .object(schema)
  }
}
