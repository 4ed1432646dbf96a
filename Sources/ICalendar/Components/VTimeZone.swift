// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A zone as a calendar describes it (RFC 5545 §3.6.5): structure only, no rule is applied here.
public struct VTimeZone: CalendarComponent {
  /// `VTIMEZONE`.
  public static let componentName = "VTIMEZONE"
  /// Everything that the zone holds.
  public var component: Component

  /// Looks at a component.
  public init(component: Component) { self.component = component }

  /// Makes a zone of a name.
  public init(tzid: String, observances: [Observance] = []) {
    component = Component(Self.componentName)
    self.tzid = tzid
    self.observances = observances
  }

  /// Its name in this calendar; `nil` when missing. The iCalendar property is `TZID` (RFC 5545 §3.8.3.1).
  public var tzid: String? {
    get { component.text("TZID") }
    set { component.setText(newValue, for: "TZID") }
  }

  /// Where a newer description is. The iCalendar property is `TZURL` (RFC 5545 §3.8.3.5).
  public var url: CalendarURI? {
    get { value("TZURL") }
    set { component.setValue(newValue, for: "TZURL") }
  }

  /// When it was last changed. The iCalendar property is `LAST-MODIFIED` (RFC 5545 §3.8.7.3).
  public var lastModified: CalendarDateTime? {
    get { value("LAST-MODIFIED") }
    set { component.setValue(newValue, for: "LAST-MODIFIED") }
  }

  /// Up to when it is right, in UTC. The iCalendar property is `TZUNTIL` (RFC 7808 §7.1).
  public var until: CalendarDateTime? {
    get { value("TZUNTIL") }
    set { component.setValue(newValue, for: "TZUNTIL") }
  }

  /// Its standard and daylight saving times, in the order written.
  public var observances: [Observance] {
    get {
      component.components.filter { Observance.names.contains($0.name) }
        .map(Observance.init(component:))
    }
    set {
      component.components.removeAll { Observance.names.contains($0.name) }
      component.components.append(contentsOf: newValue.map(\.component))
    }
  }
}

/// A stretch of rules in a zone: standard or daylight saving time (RFC 5545 §3.6.5).
public struct Observance: Sendable, Hashable {
  static let names = ["STANDARD", "DAYLIGHT"]

  /// Everything that it holds.
  public var component: Component

  /// Looks at a component named `STANDARD` or `DAYLIGHT`.
  public init(component: Component) { self.component = component }

  /// Makes an observance that starts at a floating time, read with the offset that held before.
  public init(isDaylight: Bool, dtstart: CalendarDateTime, from: UTCOffset, to: UTCOffset) {
    component = Component(isDaylight ? "DAYLIGHT" : "STANDARD")
    self.dtstart = dtstart
    offsetFrom = from
    offsetTo = to
  }

  /// Whether it is daylight saving time.
  public var isDaylight: Bool { component.name == "DAYLIGHT" }

  /// When it first begins, on the wall with ``offsetFrom``. The iCalendar property is `DTSTART` (RFC 5545 §3.8.2.4).
  public var dtstart: CalendarDateTime? {
    get { component.value("DTSTART") }
    set { component.setValue(newValue, for: "DTSTART") }
  }

  /// The offset that held before. The iCalendar property is `TZOFFSETFROM` (RFC 5545 §3.8.3.3).
  public var offsetFrom: UTCOffset? {
    get { component.value("TZOFFSETFROM") }
    set { component.setValue(newValue, for: "TZOFFSETFROM") }
  }

  /// The offset that holds in it. The iCalendar property is `TZOFFSETTO` (RFC 5545 §3.8.3.4).
  public var offsetTo: UTCOffset? {
    get { component.value("TZOFFSETTO") }
    set { component.setValue(newValue, for: "TZOFFSETTO") }
  }

  /// Its abbreviation, such as `CEST`; the first one. The iCalendar property is `TZNAME` (RFC 5545 §3.8.3.2).
  public var name: String? {
    get { component.text("TZNAME") }
    set { component.setText(newValue, for: "TZNAME") }
  }

  /// The rules by which it begins again, as written. The iCalendar property is `RRULE` (RFC 5545 §3.8.5.3).
  public var rrules: [Property] {
    get { component.all("RRULE").filter { !$0.value.isEmpty } }
    set { component.replaceAll("RRULE", with: newValue) }
  }

  /// Further beginnings. The iCalendar property is `RDATE` (RFC 5545 §3.8.5.2).
  public var rdates: [CalendarDateTime] {
    get { component.dates("RDATE") }
    set { component.setDates(newValue, for: "RDATE") }
  }
}
