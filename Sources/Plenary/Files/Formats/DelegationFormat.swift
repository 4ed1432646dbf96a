// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of a delegation.
enum DelegationFormat {
  static let head = Key("head", ValueType<Person.ID>.reference(to: .person), "Who leads it.")
  static let size = Key("size", FigureFormat.type, "How many people come.")
  static let arrival = Key("arrival", .moment, "When it arrives.")
  static let departure = Key("departure", .moment, "When it leaves.")

  static let format = RecordFormat(
    "delegation", "A city's people at the forum, as far as their own cities do not say it.",
    keys: [head, size, arrival, departure, CommonKeys.note, CommonKeys.source])

  private static let record = ValueType<Delegation>.record(format) { record, _ in
    var delegation = Delegation(city: City.ID(record.context.subject ?? ""))
    delegation.head = record[head]
    delegation.size = record[size]
    delegation.arrival = record[arrival]
    delegation.departure = record[departure]
    delegation.note = record[CommonKeys.note]
    delegation.sources = record[CommonKeys.source]
    return delegation
  }

  /// By the city's identifier.
  static let type = ValueType<Records<Delegation>>(
    ["type": "object", "additionalProperties": record.schema], formats: [format]
  ) { value, context in
    guard let entries = value.map else {
      context.reject(value, "a map from cities to delegations")
      return nil
    }
    return Records(
      entries.compactMap { entry -> Delegation? in
        let key = YAMLValue(
          content: .text(entry.key, isPlain: entry.isPlainKey), line: entry.line,
          column: entry.column)
        context.refer(to: entry.key, [.city], at: key)
        if let forum = context.forum {
          context.remember(
            .delegation(City.ID(entry.key), in: forum), line: entry.line, column: entry.column,
            keys: entry.value.map ?? [])
        }
        if entry.value.isAbsent { return Delegation(city: City.ID(entry.key)) }
        let outer = context.subject
        context.subject = entry.key
        defer { context.subject = outer }
        return record.read(entry.value, context)
      })
  }
}
