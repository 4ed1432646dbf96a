// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// A moment as people write it, whose weekday may be wrong.
struct WrittenMoment {
  var weekday: Weekday?
  var moment: Moment

  init?(_ text: some StringProtocol) {
    var words = text.split(separator: " ")[...]
    if let first = words.first, let named = Weekday(first) {
      weekday = named
      words.removeFirst()
    }
    guard let first = words.popFirst(), let day = CivilDate(iso: first) else { return nil }
    moment = Moment(day: day)
    if let second = words.popFirst() {
      guard let time = TimeOfDay(iso: second) else { return nil }
      moment.time = time
    }
    guard words.isEmpty else { return nil }
  }

  func checkWeekday(at value: YAMLValue, _ context: ReadingContext) {
    guard let weekday, weekday != moment.day.weekday else { return }
    let of = context.subject.map { " (\($0))" } ?? ""
    context.report(
      .error, "weekday", at: value,
      "\(moment.day.inWords) is a \(moment.day.weekday.name), not a \(weekday.name)\(of)")
  }
}
