// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Keys that many records have.
enum CommonKeys {
  static let name = Key("name", .text, "The name that is shown.")
  static let requiredName = Key("name", .text, "The name that is shown.", isRequired: true)
  static let also = Key("also", ValueType.text.oneOrMore, "Other spellings: matched, never shown.")
  static let note = Key("note", .prose, "For the team, never published.")
  static let source = Key(
    "source", ValueType<Source.ID>.reference(to: .source).oneOrMore,
    "Where the facts come from: ids of this file's sources.")
  static let fieldSources = Key(
    "sources", ValueType<[SourcedKey]>.fieldSources, "Sources of single fields: {size: figures}.")

  static let sourceList = Key(
    "sources",
    ValueType<[(key: String, value: String)]>.dictionary(
      of: .text, wanted: "a map from ids to addresses or words"
    ).map { entries in Records(entries.map { Source(id: Source.ID($0.key), text: $0.value) }) },
    "The pages and papers that this file cites, by id.")
}

extension RecordReader {
  /// The sources of a record, with those that hold for all records where it names none.
  func citation(default sources: [Source.ID] = []) -> Citation {
    let own: [Source.ID]? = self[CommonKeys.source]
    let fields = self[CommonKeys.fieldSources]
    return Citation(
      own ?? sources,
      fields: Dictionary(fields.map { ($0.key, $0.sources) }) { first, _ in first })
  }
}
