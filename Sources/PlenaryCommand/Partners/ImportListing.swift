// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar
import Plenary
import PlenaryFeeds

/// What an import did, or would do, for people: the events, what was wrong, the counts.
struct ImportListing {
  let report: ImportReport
  let file: String
  let isDryRun: Bool
  let console: Console

  func print() {
    console.heading(heading)
    let lines = report.lines.prefix(isDryRun ? report.lines.count : 20)
    for line in lines { show(line) }
    let unshown = report.added + report.changed + report.removed - lines.count
    if unshown > 0 { console.line("  … and \(unshown) more", .quiet) }
    let shown = report.diagnostics.prefix(50)
    for diagnostic in shown {
      console.line([
        ("\(file):\(diagnostic.line): ", .plain),
        ("\(diagnostic.severity.rawValue): ", style(of: diagnostic.severity)),
        (diagnostic.message, .plain),
      ])
    }
    if report.diagnostics.count > shown.count {
      console.line(
        "… and \(report.diagnostics.count - shown.count) more (--json gives all).", .quiet)
    }
    if let reason = report.reason {
      console.line("Held: \(reason) Nothing was changed.", .warning)
    }
    console.line(counts)
  }

  private var heading: [String] {
    let count = report.added + report.changed + report.unchanged
    let producer = report.producer.flatMap(ProducerName.init(productIdentifier:))?.description
    return [producer, counted(count, "event"), days].compactMap { $0 }
  }

  /// The first and the last day on which an event begins; `nil` unless every event of the body is listed.
  private var days: String? {
    let listed = report.lines.filter { $0.kind != .removed }
    let days = listed.compactMap { $0.start?.civil.date }
    guard report.unchanged == 0, listed.count == report.added + report.changed,
      let first = days.min(), let last = days.max()
    else { return nil }
    return first.inWords(through: last)
  }

  private var counts: String {
    if isDryRun {
      return "\(report.added) to add, \(report.changed) to change, \(report.unchanged) unchanged, "
        + "\(report.removed) to remove, \(report.held) held. Nothing was written (--dry-run)."
    }
    let skipped = report.skipped > 0 ? " \(report.skipped) left out, see above." : ""
    return "\(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged, "
      + "\(report.removed) removed, \(report.held) held.\(skipped)"
  }

  private func show(_ line: PlanLine) {
    let sign =
      switch line.kind {
      case .added: "+"
      case .changed: "~"
      case .removed: "-"
      }
    let when = words(line.start, line.end)
    let title = VisibleText.oneLine(line.title)
    let head = "  \(sign) \(DisplayWidth.padded(when, to: 34))  "
    let space = console.width - DisplayWidth.of(head)
    if space >= 24 {
      console.line(head + DisplayWidth.cut(title, to: space))
    } else {
      console.line("  \(sign) \(when)")
      console.line("    " + DisplayWidth.cut(title, to: console.width - 4))
    }
    for change in line.changes {
      let before = VisibleText.oneLine(change.before ?? "nothing")
      let after = VisibleText.oneLine(change.after ?? "nothing")
      console.line(
        "      \(change.property): "
          + DisplayWidth.cut("\(before) → \(after)", to: max(20, console.width - 20)), .quiet)
    }
  }

  /// "Fri 8 June 2018  08:00–12:00 UTC", a range of days, or words when there is no start.
  private func words(_ start: CalendarDateTime?, _ end: CalendarDateTime?) -> String {
    guard let start else { return "no start" }
    let day = start.civil.date
    if start.isDate {
      let last = end?.isDate == true ? (end?.civil.date.adding(days: -1) ?? day) : day
      return day.inWords(through: max(day, last))
    }
    let zone =
      switch start {
      case .utc: " UTC"
      case .zoned(_, let tzid): " \(tzid)"
      case .floating, .date: ""
      }
    let until =
      end.map { end in
        let last = end.civil.date
        return last == day
          ? "–\(end.civil.time)" : " – \(last.shortDayInWords) \(end.civil.time)"
      } ?? ""
    return "\(day.weekday.abbreviation) \(day.inWords)  \(start.civil.time)\(until)\(zone)"
  }

  private func style(of severity: Diagnostic.Severity) -> Console.Style {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .quiet
    }
  }
}
