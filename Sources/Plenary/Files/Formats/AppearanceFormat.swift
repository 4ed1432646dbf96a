// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How a person in a session is written: `corijn`, `corijn: introduction`, `tbc: moderator`, or a map.
enum AppearanceFormat {
  static let person = Key(
    "person", ValueType<Person.ID>.reference(to: .person), "Who appears; none: to be confirmed.")
  static let role = Key("role", roleType, "The role in free words; none: speaker.")
  private static let roleType = ValueType<String>(suggesting: Appearance.knownRoles) {
    value, context in context.plainText(value)
  }
  static let confirmed = Key("confirmed", .boolean, "false: the appearance is to be confirmed.")
  static let remote = Key("remote", .boolean, "true: takes part from afar.")

  static let format = RecordFormat(
    "appearance", "A person in a session, in a role.", line: ["type": "string"],
    keys: [person, role, confirmed, remote, CommonKeys.note])

  /// What stands for a person who is to be confirmed.
  static let toBeConfirmed = "tbc"
  private static let mark = " (tbc)"

  static let type = ValueType<Appearance>(
    [
      "anyOf": [
        ["type": "string"], ["$ref": "#/$defs/appearance"],
        ["type": "object", "minProperties": 1, "maxProperties": 1],
      ]
    ], formats: [format]
  ) { value, context in
    guard let entries = value.map else {
      return context.plainText(value).map { appearance($0, role: nil, at: value, context) }
    }
    if let entry = entries.first, entries.count == 1, !format.contains(entry.key) {
      let named = YAMLValue(
        content: .text(entry.key, isPlain: entry.isPlainKey), line: entry.line,
        column: entry.column)
      if entry.value.map != nil {
        guard let record = RecordReader(entry.value, format, context) else { return nil }
        var made = appearance(entry.key, role: record[role], at: named, context)
        complete(&made, record)
        return made
      }
      if entry.value.isAbsent { return appearance(entry.key, role: nil, at: named, context) }
      return context.plainText(entry.value).map {
        appearance(entry.key, role: $0, at: named, context)
      }
    }
    guard let record = RecordReader(value, format, context) else { return nil }
    var made = Appearance(person: record[person], role: record[role])
    complete(&made, record)
    return made
  }

  private static func complete(_ appearance: inout Appearance, _ record: RecordReader) {
    if let confirmed = record[confirmed] { appearance.isConfirmed = confirmed }
    appearance.isRemote = record[remote] ?? false
    appearance.note = record[CommonKeys.note]
  }

  private static func appearance(
    _ id: String, role: String?, at value: YAMLValue, _ context: ReadingContext
  ) -> Appearance {
    let isOpen = id.hasSuffix(mark) || role?.hasSuffix(mark) == true || role == "(tbc)"
    let id = id.hasSuffix(mark) ? String(id.dropLast(mark.count)) : id
    var role = role?.hasSuffix(mark) == true ? role.map { String($0.dropLast(mark.count)) } : role
    if role == "(tbc)" || role?.isEmpty == true { role = nil }
    guard id != toBeConfirmed else { return Appearance(person: nil, role: role) }
    context.refer(to: id, [.person], at: value)
    return Appearance(person: Person.ID(id), role: role, isConfirmed: !isOpen)
  }
}
