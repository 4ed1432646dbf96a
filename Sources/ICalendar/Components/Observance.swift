// Plenary
// SPDX-License-Identifier: Apache-2.0

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
