// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import ICalendar
import PlenaryFeeds

/// What has to be known of a whole body before its first event can be placed: zones, methods, whether it is all there.
struct FirstPass: Sendable {
  /// The body without its components.
  let document: CalendarDocument
  /// How the components of each calendar in the body are read.
  private let readings: [FeedReading]
  /// What the body has that the store has already; `nil` when the body has to be read again to know.
  let survey: BodySurvey?
  /// What each calendar asks for.
  private let methods: [CalendarMethod]
  let database: TimeZoneDatabase

  /// Reads a body once, and the events of some producers twice.
  ///
  /// - Parameter stored: What to look for in the body by its content; `nil` for nothing.
  init(
    _ body: ByteSource, limits: Limits, database: TimeZoneDatabase, stored: StoredIdentities?
  ) throws {
    var definitions: [(calendar: Int, component: Component)] = []
    let reader = CalendarReader(limits: limits)
    var survey = stored.flatMap { $0.count == 0 ? nil : BodySurvey(of: $0) }
    if let seeing = survey {
      document = try reader.forEachComponent(in: body, transform: { seeing.look(at: $0) }) {
        guard let slice = survey?.take($0), slice.name == "VTIMEZONE" else { return }
        definitions.append((slice.calendar, slice.parse().component))
      }
    } else {
      document = try reader.forEachComponent(in: body, named: ["VTIMEZONE"]) { slice in
        definitions.append((slice.calendar, slice.parse().component))
      }
    }
    let producers = document.calendars.map(FeedProducers.producer)
    let keys = try ProducerKeys(producers, of: body, limits: limits)
    readings = document.calendars.enumerated().map { index, calendar in
      // Of two definitions of one name the calendar's own counts.
      let own = definitions.filter { $0.calendar == index }
      let others = definitions.filter { $0.calendar != index }
      let zones = ZoneResolver(
        database: database, definitions: (own + others).map(\.component),
        calendarZone: calendar.text("X-WR-TIMEZONE"))
      return FeedReading(zones: zones, producer: producers[index], keys: keys[index])
    }
    self.database = database
    let methods = document.calendars.map {
      CalendarMethod(VCalendar(component: $0).method?.rawValue)
    }
    self.methods = methods
    // Messages are about more than their own bytes.
    let isList = methods.allSatisfy { $0 == .publish || $0 == .request }
    self.survey = survey.flatMap { $0.isIncomplete || !isList ? nil : $0 }
  }

  /// How a calendar is read; one that was not there at the first reading has no zones and no producer.
  func reading(of calendar: Int) -> FeedReading {
    readings.indices.contains(calendar)
      ? readings[calendar] : FeedReading(zones: ZoneResolver(database: database))
  }

  /// Which events each calendar shows at a time.
  var windows: [FeedWindow] { readings.map { $0.producer?.window ?? .whole } }

  /// What a calendar asks for; one that was not there at the first reading asks for nothing that can be done.
  func method(of calendar: Int) -> CalendarMethod {
    methods.indices.contains(calendar) ? methods[calendar] : .other("")
  }

  /// Whether a second reading found the same calendars, and all of them.
  func agrees(with second: CalendarDocument) -> Bool {
    second.isComplete == document.isComplete && second.calendars.count == document.calendars.count
      && second.lines == document.lines
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

  /// What is not as usual about METHOD and the calendars' other properties.
  var diagnostics: [Diagnostic] {
    var seen: Set<CalendarMethod> = []
    return methods.filter { seen.insert($0).inserted }.compactMap(Diagnostic.method)
      + document.calendars.flatMap { VCalendar(component: $0).validate() }
  }
}
