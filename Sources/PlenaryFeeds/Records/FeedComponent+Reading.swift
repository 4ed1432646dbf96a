// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
public import ICalendar

extension FeedComponent {
  /// Reads a component of a body.
  ///
  /// - Parameters:
  ///   - content: What its bytes say, when that is known already.
  ///   - reading: How its calendar is read.
  ///   - log: Takes what was repaired in its lines, and what keeps it from being placed in time.
  public init(
    _ slice: ComponentSlice, content: ComponentContent? = nil, reading: FeedReading,
    log: inout DiagnosticLog
  ) {
    let component = slice.parse(into: &log)
    self.init(
      component, written: Array(slice.bytes), content: content ?? ComponentContent(slice.bytes),
      calendar: slice.calendar, reading: reading, log: &log)
  }

  /// Describes a component that is known as values and as bytes.
  ///
  /// - Parameters:
  ///   - calendar: Which of the source's calendars it stands in, counted from 0.
  ///   - fingerprint: By which a merge knows it; found out when `nil`.
  public init(
    _ component: Component, written: [UInt8], content: ComponentContent, calendar: Int = 0,
    fingerprint: Fingerprint? = nil, reading: FeedReading, log: inout DiagnosticLog
  ) {
    let view = VEvent(component: component)
    var (key, fingerprint) = (FeedEventKey(view), fingerprint)
    if component.name == VEvent.componentName, fingerprint == nil {
      fingerprint = reading.fingerprint(of: view, announcedAs: key)
    } else if component.name == "VTIMEZONE", let tzid = component.text("TZID") {
      // Two calendars of one body may mean different things by one name.
      key = FeedEventKey(uid: tzid, recurrenceID: calendar == 0 ? "" : "calendar \(calendar)")
    }
    let sequence = Int32(clamping: view.sequence ?? 0)
    self.init(
      kind: component.name, key: key, fingerprint: fingerprint,
      revision: Revision(sequence: sequence, stamp: content.stamp, content: content.fingerprint),
      written: written)
    self.calendar = calendar
    if isEvent {
      view.validate(into: &log)
      let repair = reading.repaired(view)
      log.append(contentsOf: repair.diagnostics)
      place(repair.event, zones: reading.zones)
      if isRecurring {
        let series = EventSeries(master: repair.event, overrides: [], zones: reading.zones)
        log.append(contentsOf: series.diagnostics)
      }
    } else if component.name == VFreeBusy.componentName {
      VFreeBusy(component: component).validate(into: &log)
    } else if component.name == "VTIMEZONE" {
      // A definition takes no time: a feed that drops it loses nothing that lies ahead.
      end = .min
    }
  }

  private mutating func place(_ event: VEvent, zones: ZoneResolver) {
    guard let first = event.dtstart else { return }
    let length = EventLength(of: event, from: first, zones: zones)
    if let tzid = first.tzid { zoneNames.append(tzid) }
    if let tzid = length.tzid, tzid != first.tzid { zoneNames.append(tzid) }
    start = Int64(length.start.timeIntervalSince1970)
    // The rule of an override is a copy of its series' (Evolution and Outlook write it).
    isRecurring = !key.isOverride && event.hasRecurrence
    if key.isOverride, event.appliesToFuture {
      // It moves later instances too, as far as its series goes.
      end = nil
      return
    }
    end =
      isRecurring
      ? SeriesEnd(of: event, from: first, length: length, zones: zones).seconds
      : Int64(length.end.timeIntervalSince1970.rounded(.up))
  }
}

extension VEvent {
  /// Whether it has a rule or dates by which it recurs.
  var hasRecurrence: Bool {
    component.properties.contains { property in
      !property.value.isEmpty && (property.name == "RRULE" || property.name == "RDATE")
    }
  }
}
