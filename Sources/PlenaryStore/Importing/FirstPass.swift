// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar
import PlenaryFeeds

/// What has to be known of a whole body before its first event can be placed: zones, methods, whether it is all there.
struct FirstPass: Sendable {
  /// The body without its components.
  let document: CalendarDocument
  /// The zones of each calendar in the body.
  let zones: [ZoneResolver]
  /// What each calendar asks for.
  let methods: [CalendarMethod]

  init(_ body: ByteSource, limits: Limits, database: TimeZoneDatabase) throws {
    var definitions: [Component] = []
    document = try CalendarReader(limits: limits).forEachComponent(
      in: body, named: ["VTIMEZONE"]
    ) { slice in definitions.append(slice.parse().component) }
    zones = document.calendars.map { calendar in
      ZoneResolver(
        database: database, definitions: definitions, calendarZone: calendar.text("X-WR-TIMEZONE"))
    }
    methods = document.calendars.map { CalendarMethod($0.first("METHOD")?.value) }
  }

  /// What the body as a whole asks for: a list only when every calendar is one.
  var method: CalendarMethod {
    let accepted = methods.filter { if case .other = $0 { false } else { true } }
    return accepted.first { !$0.isWhole } ?? accepted.first ?? methods.first ?? .publish
  }

  /// Why the body is not to be believed as it is.
  var fault: HeldReason? {
    if !document.hasCalendar { return .noCalendar }
    return document.isComplete ? nil : .truncated
  }

  /// The product that wrote the body.
  var producer: String? {
    document.calendars.lazy.compactMap { $0.text("PRODID") }.first
  }

  /// Something of each METHOD that is not as usual.
  var diagnostics: [Diagnostic] {
    var seen: Set<CalendarMethod> = []
    return methods.filter { seen.insert($0).inserted }.compactMap(Diagnostic.method)
  }
}
