// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// What a key's value looks like in a file, the reverse of its ``ValueType``.
protocol YAMLWritable {
  var yaml: YAMLText { get }
}

extension YAMLWritable where Self: CustomStringConvertible {
  var yaml: YAMLText { .scalar(description) }
}

extension YAMLWritable where Self: RawRepresentable, RawValue == String {
  var yaml: YAMLText { .scalar(rawValue) }
}

extension String: YAMLWritable {
  var yaml: YAMLText { .scalar(self) }
}
extension Int: YAMLWritable {}
extension Bool: YAMLWritable {
  var yaml: YAMLText { .truth(self) }
}
extension CivilDate: YAMLWritable {}
extension Moment: YAMLWritable {}
extension PartialDate: YAMLWritable {}
extension Identifier: YAMLWritable {
  var yaml: YAMLText { .scalar(rawValue) }
}
extension SessionKind: YAMLWritable {}
extension SessionStatus: YAMLWritable {}
extension Visibility: YAMLWritable {}
extension Mode: YAMLWritable {}
extension Placement.PartOfDay: YAMLWritable {}

extension Array: YAMLWritable where Element: YAMLWritable {
  /// One value stands alone.
  var yaml: YAMLText {
    if let only = first, count == 1, case .scalar = only.yaml { return only.yaml }
    return .list(map(\.yaml))
  }
}

extension SessionLength: YAMLWritable {
  var yaml: YAMLText { .scalar(written ?? "") }
}

extension Place: YAMLWritable {
  var yaml: YAMLText { .scalar(text) }
}

extension Party: YAMLWritable {
  var yaml: YAMLText { .scalar(text) }
}

extension Audience: YAMLWritable {
  var yaml: YAMLText { .scalar(text) }
}

extension TimeBound: YAMLWritable {
  var yaml: YAMLText {
    switch self {
    case .moment(let moment): moment.yaml
    case .everyDay(let time): .scalar(time.description)
    }
  }
}

extension Figure: YAMLWritable {
  var yaml: YAMLText {
    if isExact, says == nil { return .scalar(String(value)) }
    let number = isExact ? FigureFormat.exact.name : FigureFormat.about.name
    let words = says.map { [YAMLText.Field(FigureFormat.says.name, .scalar($0))] } ?? []
    return .map([YAMLText.Field(number, .scalar(String(value)))] + words)
  }
}

extension Coordinates: YAMLWritable {
  var yaml: YAMLText { .list([.scalar("\(latitude)"), .scalar("\(longitude)")]) }
}

extension DayHours: YAMLWritable {
  var yaml: YAMLText {
    .scalar("\(Moment(day: day))" + (hours.map { " \($0.written)" } ?? ""))
  }
}

extension DayHours.Hours: YAMLWritable {
  var yaml: YAMLText { .scalar(written) }
}

extension Languages: YAMLWritable {
  var yaml: YAMLText {
    var fields = YAMLFields()
    fields.add(LanguagesFormat.from, from)
    fields.add(LanguagesFormat.into, into)
    return fields.inOneLine
  }
}

extension Placement.Pin: YAMLWritable {
  var yaml: YAMLText { .scalar(self == .both ? "both" : self == .time ? "time" : "place") }
}

extension Appearance: YAMLWritable {
  /// The shortest form: `id`, `id: role`, `id: role (tbc)`, or a map.
  var yaml: YAMLText {
    let isUsual = isConfirmed == (person != nil)
    if note == nil, !isRemote, isUsual || person != nil {
      let id = person?.rawValue ?? AppearanceFormat.toBeConfirmed
      let mark = isUsual ? "" : " (tbc)"
      if let role { return .map([YAMLText.Field(id, .scalar(role + mark))]) }
      return .scalar(id + mark)
    }
    var fields = YAMLFields()
    fields.add(AppearanceFormat.person, person)
    fields.add(AppearanceFormat.role, role)
    if !isUsual { fields.add(AppearanceFormat.confirmed, isConfirmed) }
    if isRemote { fields.add(AppearanceFormat.remote, true) }
    fields.add(CommonKeys.note, note)
    return fields.inOneLine
  }
}
