// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar

/// VTIMEZONE components written line by line.
enum ZoneText {
  /// Reads properties and nested components; lines are not folded.
  static func component(_ text: String) -> Component {
    var open = [Component("")]
    for (number, line) in text.split(separator: "\n").enumerated() {
      let line = line.trimmingPrefix(while: { $0 == " " })
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "BEGIN": open.append(Component(String(parts[1])))
      case "END":
        let closed = open.removeLast()
        open[open.count - 1].components.append(closed)
      default:
        open[open.count - 1].properties.append(
          Property(String(parts[0]), value: String(parts[1]), line: number + 1))
      }
    }
    return open[0].components.first ?? Component("")
  }

  /// A VTIMEZONE of a name with observances such as `STANDARD 19701025T030000 +0200 +0100 RRULE:…`, one a line.
  ///
  /// `-` stands for a property that is missing.
  static func zone(_ tzid: String, _ observances: String) -> Component {
    var lines = ["BEGIN:VTIMEZONE", "TZID:\(tzid)"]
    for line in observances.split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count >= 4 else { continue }
      lines.append("BEGIN:\(fields[0])")
      for (name, value) in zip(["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"], fields[1...3])
      where value != "-" {
        lines.append("\(name):\(value)")
      }
      lines += fields.dropFirst(4)
      lines.append("END:\(fields[0])")
    }
    return component((lines + ["END:VTIMEZONE"]).joined(separator: "\n"))
  }

  /// Central European Time as Outlook describes it.
  static let centralEurope = """
    STANDARD 16010101T030000 +0200 +0100 RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
    DAYLIGHT 16010101T020000 +0100 +0200 RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
    """

  /// Seconds east of UTC at noon UTC of days, such as `2018-07-15`.
  static func offsets(of rules: TimeZoneRules, on days: [String]) -> [Int] {
    days.compactMap { CivilDate($0) }.map { day in
      let noon = CivilDateTime(date: day).adding(seconds: 43_200)
      return rules.utcOffset(at: TimeZoneRules.utc.instant(of: noon))
    }
  }
}
