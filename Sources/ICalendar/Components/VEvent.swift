// Plenary
// SPDX-License-Identifier: Apache-2.0

/// An event (RFC 5545 §3.6.1), as a view of the component that holds it.
///
/// ```swift
/// var event = VEvent()
/// event.uid = "opening.gpm-stavanger-2017@plenary.example"
/// event.dtstart = try CalendarDateTime(text: "20170914T090000", tzid: "Europe/Oslo")
/// event.duration = CalendarDuration(seconds: 90 * 60)
/// event.summary = "Opening plenary"
/// ```
public struct VEvent: CalendarComponent {
  /// `VEVENT`.
  public static let componentName = "VEVENT"
  /// Everything that the event holds.
  public var component: Component

  /// Looks at a component.
  public init(component: Component) { self.component = component }

  /// Makes an event with nothing in it.
  public init() { component = Component(Self.componentName) }
}

extension VEvent {
  /// What identifies the event for ever; `nil` when missing. The iCalendar property is `UID` (RFC 5545 §3.8.4.7).
  public var uid: String? {
    get { component.text("UID") }
    set { component.setText(newValue, for: "UID") }
  }

  /// When this text of the event was made, in UTC. The iCalendar property is `DTSTAMP` (RFC 5545 §3.8.7.2).
  public var dtstamp: CalendarDateTime? {
    get { value("DTSTAMP") }
    set { component.setValue(newValue, for: "DTSTAMP") }
  }

  /// When it was entered. The iCalendar property is `CREATED` (RFC 5545 §3.8.7.1).
  public var created: CalendarDateTime? {
    get { value("CREATED") }
    set { component.setValue(newValue, for: "CREATED") }
  }

  /// When it was last changed. The iCalendar property is `LAST-MODIFIED` (RFC 5545 §3.8.7.3).
  public var lastModified: CalendarDateTime? {
    get { value("LAST-MODIFIED") }
    set { component.setValue(newValue, for: "LAST-MODIFIED") }
  }

  /// How often it was changed in ways that matter. The iCalendar property is `SEQUENCE` (RFC 5545 §3.8.7.4).
  public var sequence: Int? {
    get { value("SEQUENCE") }
    set { component.setValue(newValue, for: "SEQUENCE") }
  }

  /// The title. The iCalendar property is `SUMMARY` (RFC 5545 §3.8.1.12).
  public var summary: String? {
    get { component.text("SUMMARY") }
    set { component.setText(newValue, for: "SUMMARY") }
  }

  /// More about it. The iCalendar property is `DESCRIPTION` (RFC 5545 §3.8.1.5).
  public var description: String? {
    get { component.text("DESCRIPTION") }
    set { component.setText(newValue, for: "DESCRIPTION") }
  }

  /// Where it is, in words. The iCalendar property is `LOCATION` (RFC 5545 §3.8.1.7).
  public var location: String? {
    get { component.text("LOCATION") }
    set { component.setText(newValue, for: "LOCATION") }
  }

  /// Where it is, on the globe. The iCalendar property is `GEO` (RFC 5545 §3.8.1.6).
  public var geo: GeoPosition? {
    get { value("GEO") }
    set { component.setValue(newValue, for: "GEO") }
  }

  /// How sure it is. The iCalendar property is `STATUS` (RFC 5545 §3.8.1.11).
  public var status: EventStatus? {
    get { value("STATUS") }
    set { component.setValue(newValue, for: "STATUS") }
  }

  /// Whether it takes time; opaque when `nil`. The iCalendar property is `TRANSP` (RFC 5545 §3.8.2.7).
  public var transparency: Transparency? {
    get { value("TRANSP") }
    set { component.setValue(newValue, for: "TRANSP") }
  }

  /// Who may see it; public when `nil`. The iCalendar property is `CLASS` (RFC 5545 §3.8.1.3).
  public var classification: Classification? {
    get { value("CLASS") }
    set { component.setValue(newValue, for: "CLASS") }
  }

  /// From 1, the highest, to 9; 0 for none. The iCalendar property is `PRIORITY` (RFC 5545 §3.8.1.9).
  public var priority: Int? {
    get { value("PRIORITY") }
    set { component.setValue(newValue, for: "PRIORITY") }
  }

  /// The page about it. The iCalendar property is `URL` (RFC 5545 §3.8.4.6).
  public var url: CalendarURI? {
    get { value("URL") }
    set { component.setValue(newValue, for: "URL") }
  }

  /// A color by its CSS3 name. The iCalendar property is `COLOR` (RFC 7986 §5.9).
  public var color: String? {
    get { component.text("COLOR") }
    set { component.setText(newValue, for: "COLOR") }
  }
}
