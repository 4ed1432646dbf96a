// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A calendar (RFC 5545 §3.4), as a view of the component that holds it.
public struct VCalendar: CalendarComponent {
  /// `VCALENDAR`.
  public static let componentName = "VCALENDAR"
  /// Everything that the calendar holds.
  public var component: Component

  /// Looks at a component.
  public init(component: Component) { self.component = component }

  /// Makes a calendar of the version that RFC 5545 describes.
  public init(prodID: String, events: [VEvent] = []) {
    component = Component(Self.componentName)
    version = "2.0"
    self.prodID = prodID
    self.events = events
  }

  /// Which program wrote it. The iCalendar property is `PRODID` (RFC 5545 §3.7.3).
  public var prodID: String? {
    get { component.text("PRODID") }
    set { component.setText(newValue, for: "PRODID") }
  }

  /// The version of the format, `2.0`. The iCalendar property is `VERSION` (RFC 5545 §3.7.4).
  public var version: String? {
    get { component.text("VERSION") }
    set { component.setText(newValue, for: "VERSION") }
  }

  /// The calendar system, Gregorian when `nil`. The iCalendar property is `CALSCALE` (RFC 5545 §3.7.1).
  public var calscale: String? {
    get { component.word("CALSCALE") }
    set { component.setWord(newValue, for: "CALSCALE") }
  }

  /// What sending it asks for; nothing when `nil`. The iCalendar property is `METHOD` (RFC 5545 §3.7.2).
  public var method: ITIPMethod? {
    get { value("METHOD") }
    set { component.setValue(newValue, for: "METHOD") }
  }

  /// Its events, in order (RFC 5545 §3.6.1).
  public var events: [VEvent] {
    get { component.components() }
    set { component.setComponents(newValue) }
  }

  /// The zones that it describes, in order (RFC 5545 §3.6.5).
  public var timeZones: [VTimeZone] {
    get { component.components() }
    set { component.setComponents(newValue) }
  }

  /// What it says about free and busy time, in order (RFC 5545 §3.6.4).
  public var freeBusies: [VFreeBusy] {
    get { component.components() }
    set { component.setComponents(newValue) }
  }

  /// Its components of all other kinds, in order: VTODO, VJOURNAL, X- and any that are new.
  public var others: [Component] {
    let typed = [VEvent.componentName, VTimeZone.componentName, VFreeBusy.componentName]
    return component.components.filter { !typed.contains($0.name) }
  }
}
