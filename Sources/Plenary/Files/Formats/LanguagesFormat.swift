// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of a session's languages.
enum LanguagesFormat {
  static let from = Key("from", ValueType.text.oneOrMore, "Codes of the languages spoken.")
  static let into = Key("into", ValueType.text.oneOrMore, "Codes of those interpreted into.")

  static let format = RecordFormat(
    "languages", "The languages spoken, and those interpreted into.",
    line: ValueType.text.oneOrMore.schema, keys: [from, into])

  static let type = ValueType<Languages>.record(
    format,
    line: { value, context in
      ValueType.text.oneOrMore.read(value, context).map { Languages(from: $0) }
    },
    read: { record, _ in Languages(from: record[from], into: record[into]) })
}
