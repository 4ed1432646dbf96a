// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension ValueType where Value == String {
  /// A text as written.
  static let text = ValueType(["type": "string"]) { value, context in context.plainText(value) }

  /// A text with lines, such as a description.
  static let prose = text
}

extension ValueType where Value == Int {
  /// A whole number of a range, in digits.
  static func integer(_ range: ClosedRange<Int>, such example: String) -> ValueType {
    ValueType([
      "type": "integer", "minimum": .integer(range.lowerBound),
      "maximum": .integer(range.upperBound),
    ]) { value, context in
      guard let text = value.text, let number = Int(text), range.contains(number),
        text.utf8.allSatisfy({ (48...57).contains($0) })
      else {
        context.reject(value, "a whole number such as \(example)")
        return nil
      }
      return number
    }
  }

  /// Minutes, people or another count.
  static let count = integer(0...2_000_000_000, such: "300")
}

extension ValueType where Value == Bool {
  /// `true` or `false`.
  static let boolean = ValueType(["type": "boolean"]) { value, context in
    switch value.text {
    case "true": return true
    case "false": return false
    default:
      context.reject(value, "true or false")
      return nil
    }
  }
}

extension ValueType where Value == CivilDate {
  /// A day such as `2017-09-24`, with its weekday before it if wanted.
  static let date = ValueType<Moment>.moment.map { $0.time == nil ? $0.day : nil }
}

extension ValueType where Value == PartialDate {
  /// A year, a month or a day.
  static let partialDate = ValueType([
    "anyOf": [["type": "integer"], ["type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"]]
  ]) { value, context in
    guard let date = value.text.flatMap(PartialDate.init) else {
      context.reject(value, "a year or a date such as 2013 or 2016-09-11")
      return nil
    }
    return date
  }
}

extension ValueType where Value == SessionLength {
  /// A length such as `90m` or `~75m`.
  static let length = ValueType([
    "type": "string", "pattern": "^~?([0-9]+h)?([0-9]+m?)?$",
  ]) { value, context in
    guard let length = value.text.flatMap({ SessionLength($0) }) else {
      context.reject(value, "a length such as 90m, 1h30 or ~75m")
      return nil
    }
    return length
  }
}

extension ValueType
where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
  /// One of a short list of words.
  static func choice(_ noun: String) -> ValueType {
    let words = Value.allCases.map(\.rawValue)
    return ValueType(["enum": .array(words.map { .string($0) })]) { value, context in
      if let text = value.text, let match = Value(rawValue: text) { return match }
      let nearest = value.text.flatMap { EditDistance.nearest(to: $0, among: words) }
      context.reject(
        value,
        "a \(noun); "
          + (nearest.map { "the nearest is \($0)" }
            ?? "it is one of \(words.joined(separator: ", "))"))
      return nil
    }
  }
}

extension ValueType where Value == Coordinates {
  /// Latitude and longitude in degrees.
  static let coordinates = ValueType([
    "type": "array", "items": ["type": "number"], "minItems": 2, "maxItems": 2,
  ]) { value, context in
    let numbers = value.list?.compactMap { $0.text.flatMap(Double.init) } ?? []
    guard numbers.count == 2, value.list?.count == 2,
      let place = Coordinates(latitude: numbers[0], longitude: numbers[1])
    else {
      context.reject(value, "a latitude and a longitude such as [58.97, 5.73]")
      return nil
    }
    return place
  }
}
