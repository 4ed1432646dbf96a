// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension ValueType where Value == Moment {
  /// A day, with its weekday before and a time after it if wanted.
  static let moment = ValueType([
    "type": "string",
    "pattern": "^([A-Z][a-z]+ )?[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$",
  ]) { value, context in
    guard let text = value.text, let written = WrittenMoment(text) else {
      context.reject(value, "a day such as Sun 2017-09-24, with a time such as 12:00 if known")
      return nil
    }
    written.checkWeekday(at: value, context)
    return written.moment
  }
}

extension ValueType where Value == TimeBound {
  /// A moment, or a time that holds on every day.
  static let timeBound = ValueType([
    "type": "string", "pattern": "[0-9]",
  ]) { value, context in
    if let time = value.text.flatMap({ TimeOfDay($0) }) {
      _ = context.plainText(value)
      return .everyDay(time)
    }
    return ValueType<Moment>.moment.read(value, context).map(TimeBound.moment)
  }
}

extension ValueType where Value == DayHours {
  /// A day, with hours such as `09:00-18:00` after it if known.
  static let dayHours = ValueType([
    "type": "string",
    "pattern":
      "^([A-Z][a-z]+ )?[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2}[-–][0-9]{2}:[0-9]{2})?$",
  ]) { value, context in
    let words = value.text?.split(separator: " ") ?? []
    let hours = words.last.flatMap { DayHours.Hours(written: $0) }
    let day = (hours == nil ? words : words.dropLast()).joined(separator: " ")
    guard let written = WrittenMoment(day), written.moment.time == nil else {
      context.reject(value, "a day with hours such as Mon 2017-09-25 09:00-18:00")
      return nil
    }
    written.checkWeekday(at: value, context)
    return DayHours(day: written.moment.day, hours: hours)
  }
}

extension DayHours.Hours {
  /// Reads `09:00-18:00`, with any dash; 24:00 is the next midnight.
  init?(written text: some StringProtocol) {
    let parts = text.split(separator: text.contains("–") ? "–" : "-")
    guard parts.count == 2, let opens = TimeOfDay(String(parts[0])),
      let closes = parts[1] == "24:00" ? .midnight : TimeOfDay(String(parts[1]))
    else { return nil }
    self.init(opens: opens, closes: closes)
  }

  /// The form it is read from.
  var written: String { "\(opens)-\(closes == .midnight ? "24:00" : closes.description)" }
}
