// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A number as a source states it: `1408`, or `{about: 135, says: over}`.
enum FigureFormat {
  static let about = Key("about", .count, "The number, when the source qualifies it.")
  static let exact = Key("exact", .count, "The number, when the source states it plainly.")
  static let says = Key("says", .text, "The words that qualify the number, such as: over.")

  static let format = RecordFormat(
    "figure", "A number with the words that qualify it.",
    line: ValueType<Int>.count.schema, keys: [about, exact, says])

  static let type = ValueType<Figure>.record(
    format,
    line: { value, context in ValueType<Int>.count.read(value, context).map { Figure($0) } },
    read: { record, value in
      if let number = record[about] { return .about(number, says: record[says]) }
      if let number = record[exact] { return Figure(number, says: record[says]) }
      if !record.has(about.name), !record.has(exact.name) {
        record.context.reject(value, "a figure such as 135 or {about: 135, says: over}")
      }
      return nil
    })
}
