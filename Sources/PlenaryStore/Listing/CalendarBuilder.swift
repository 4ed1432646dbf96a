// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar
import PlenaryFeeds

/// Puts events and exactly one VTIMEZONE for each zone name they use into a calendar.
struct CalendarBuilder {
  /// The components that have to have a UID (RFC 5545 §3.6).
  static let identified: Set<String> = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"]

  /// The properties of a source's first calendar that may leave; what goes out is always a list.
  static func header(of calendar: StoredCalendar) -> [Property] {
    guard var header = calendar.headers.first else { return [] }
    if header.first("METHOD") != nil { header.set(Property("METHOD", value: "PUBLISH")) }
    return Outgoing.sanitize(header).properties
  }

  var header: [Property] = []
  private var events: [Component] = []
  private var zones: [String: ZoneResolution] = [:]
  private var order: [String] = []
  /// The names under which rules go out whose own name means something else already.
  private var renamed: [String: [(rules: TimeZoneRules, name: String)]] = [:]
  private var years: ClosedRange<Int>?

  /// Adds an event of a source, with the zones that it names.
  ///
  /// Where two sources mean different things by one name, the second one's zone goes out under a name of its own.
  mutating func add(_ event: Component, of source: String, zones resolver: ZoneResolver) {
    var event = event
    for tzid in event.timeZonesUsed {
      let name = name(for: resolver.resolve(tzid), of: source)
      if name != tzid { event.renameTimeZone(tzid, to: name) }
    }
    for name in ["DTSTART", "DTEND", "RECURRENCE-ID"] {
      guard let year = event.value(name, as: CalendarDateTime.self)?.civil.date.year else {
        continue
      }
      years = min(years?.lowerBound ?? year, year)...max(years?.upperBound ?? year, year)
    }
    events.append(event)
  }

  /// The name under which a zone goes out; describes it when it is new.
  private mutating func name(for zone: ZoneResolution, of source: String) -> String {
    let (tzid, rules) = (zone.tzid, zone.rules)
    guard let known = zones[tzid] else {
      describe(tzid, zone)
      return tzid
    }
    guard !known.rules.hasSameOffsets(as: rules) else { return tzid }
    let others = renamed[tzid] ?? []
    if let other = others.first(where: { $0.rules.hasSameOffsets(as: rules) }) { return other.name }
    let name = unusedName(for: "\(tzid) (\(source))")
    renamed[tzid, default: []].append((rules, name))
    describe(name, zone)
    return name
  }

  private mutating func describe(_ tzid: String, _ zone: ZoneResolution) {
    zones[tzid] = zone
    order.append(tzid)
  }

  private func unusedName(for name: String) -> String {
    var (candidate, number) = (name, 2)
    while zones[candidate] != nil {
      candidate = "\(name) \(number)"
      number += 1
    }
    return candidate
  }

  var calendar: Component {
    var calendar = Component("VCALENDAR", properties: header)
    if header.isEmpty {
      calendar.properties = [
        Property("VERSION", value: "2.0"), Property("PRODID", value: "-//Plenary//Plenary//EN"),
        Property("CALSCALE", value: "GREGORIAN"), Property("METHOD", value: "PUBLISH"),
      ]
    }
    for tzid in order {
      guard let zone = zones[tzid] else { continue }
      var definition = TimeZoneWriter.component(
        for: zone.rules, tzid: tzid, covering: years ?? 1970...1970)
      if !zone.isKnown { definition.noteStandIn(zone.rules.identifier) }
      calendar.components.append(definition)
    }
    calendar.components += events
    return calendar
  }
}

extension Component {
  /// Says in a VTIMEZONE that its name is known to nobody, so that no reader takes its offsets for the zone's own.
  ///
  /// COMMENT stands in the observances, the only place that RFC 5545 §3.6.5 has for it.
  fileprivate mutating func noteStandIn(_ zone: String) {
    for index in components.indices {
      components[index].setText(
        "Nobody knows a zone of this name. \(zone) stands in for it.", for: "COMMENT")
    }
  }
}
