// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension CheckRule {
  /// A start that the clocks skip or show twice, since they are changed then.
  static let clockChanges = CheckRule("clock-change") { check, report in
    for timed in check.timed {
      guard let start = timed.timing.start.civil else { continue }
      let day = start.date.dayInWords
      let place = check.place(ofPlacement: timed.session)
      switch check.rules.resolve(start) {
      case .unique: break
      case .gap(let instant):
        report.add(
          Finding(
            at: place, .warning, rule: "clock-change",
            "the clocks skip \(start.time) on \(day); \(timed.session.id) is taken to start at "
              + "\(check.rules.civil(at: instant).time)"))
      case .fold:
        report.add(
          Finding(
            at: place, .note, rule: "clock-change",
            "the clocks show \(start.time) twice on \(day); \(timed.session.id) is taken to start "
              + "the first time"))
      }
    }
  }
}
