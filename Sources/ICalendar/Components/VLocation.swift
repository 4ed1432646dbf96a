// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A place of an event (RFC 9073 §7.2), as a view of the component that holds it.
public struct VLocation: CalendarComponent {
  /// `VLOCATION`.
  public static let componentName = "VLOCATION"
  /// Everything that is said about the place.
  public var component: Component

  /// Looks at a component.
  public init(component: Component) { self.component = component }

  /// Makes a place, whose UID the format asks for.
  public init(uid: String, name: String? = nil) {
    component = Component(Self.componentName)
    self.uid = uid
    self.name = name
  }

  /// What identifies the place; `nil` when missing. The iCalendar property is `UID` (RFC 5545 §3.8.4.7).
  public var uid: String? {
    get { component.text("UID") }
    set { component.setText(newValue, for: "UID") }
  }

  /// What it is called. The iCalendar property is `NAME` (RFC 7986 §5.1).
  public var name: String? {
    get { component.text("NAME") }
    set { component.setText(newValue, for: "NAME") }
  }

  /// More about it. The iCalendar property is `DESCRIPTION` (RFC 5545 §3.8.1.5).
  public var description: String? {
    get { component.text("DESCRIPTION") }
    set { component.setText(newValue, for: "DESCRIPTION") }
  }

  /// What kinds of place it is. The iCalendar property is `LOCATION-TYPE` (RFC 9073 §6.1).
  public var types: [String] {
    get { component.texts("LOCATION-TYPE") }
    set { component.setTexts(newValue, for: "LOCATION-TYPE") }
  }

  /// Where it is, on the globe. The iCalendar property is `GEO` (RFC 5545 §3.8.1.6).
  public var geo: GeoPosition? {
    get { value("GEO") }
    set { component.setValue(newValue, for: "GEO") }
  }

  /// Its page. The iCalendar property is `URL` (RFC 5545 §3.8.4.6).
  public var url: CalendarURI? {
    get { value("URL") }
    set { component.setValue(newValue, for: "URL") }
  }
}
