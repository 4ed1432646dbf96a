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
