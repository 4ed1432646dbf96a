// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A series written as content lines: the master first, its overrides after lines of hyphens.
struct SeriesText {
  var master: VEvent?
  var overrides: [VEvent] = []
  var zones = ZoneResolver()
  var limits = Limits()

  init(_ text: String) {
    for part in text.split(separator: "\n---", omittingEmptySubsequences: false) {
      let lines = part.split(separator: "\n").filter { $0.contains(":") }
      let event = VEvent(
        component: Component("VEVENT", properties: lines.map { Self.property(String($0)) }))
      if event.component.first("RECURRENCE-ID") == nil {
        master = event
      } else {
        overrides.append(event)
      }
    }
  }

  private static func property(_ line: String) -> Property {
    let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let head = halves[0].split(separator: ";").map(String.init)
    let parameters = head.dropFirst().map { text in
      let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
      return Parameter(sides[0], written: sides[1])
    }
    return Property(head[0], parameters: Array(parameters), value: String(halves[1]))
  }

  var series: EventSeries {
    EventSeries(master: master, overrides: overrides, zones: zones, limits: limits)
  }

  func expansion(from: String = "19700101", to: String = "20500101") -> Expansion {
    series.expansion(in: Self.range(from, to))
  }

  /// The starts as they are written, in order.
  func starts(from: String = "19700101", to: String = "20500101") -> [String] {
    expansion(from: from, to: to).occurrences.map(\.startAsWritten.text)
  }

  /// Starts and ends in UTC.
  func spans(from: String = "19700101", to: String = "20500101") -> [String] {
    expansion(from: from, to: to).occurrences.map { "\(Self.utc($0.start))/\(Self.utc($0.end))" }
  }

  /// A range from one day or time in UTC to another.
  static func range(_ from: String, _ to: String) -> Range<Date> { date(from)..<date(to) }

  static func date(_ text: String) -> Date {
    let padded = text.count == 8 ? text + "T000000" : text
    return (try? CalendarDateTime(text: padded)).map {
      TimeZoneRules.utc.instant(of: $0.civil)
    } ?? .distantPast
  }

  static func utc(_ date: Date) -> String {
    CalendarDateTime.floating(TimeZoneRules.utc.civil(at: date)).text
  }
}

/// Days such as `1997-09 2 3; 1997-10 1`, written as starts at a time of day.
func starts(_ days: String, at time: String? = "090000") -> [String] {
  days.split(separator: ";").flatMap { group -> [String] in
    let words = group.split(separator: " ")
    let month = words[0].filter { $0 != "-" }
    return words.dropFirst().map { day in
      let date = month + (day.count == 1 ? "0\(day)" : String(day))
      return time.map { "\(date)T\($0)" } ?? date
    }
  }
}
