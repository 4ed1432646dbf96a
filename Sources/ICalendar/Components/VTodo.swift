// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A task (RFC 5545 §3.6.2), looked at no further than lists need; all of it is kept and written back.
public struct VTodo: CalendarComponent {
  /// `VTODO`.
  public static let componentName = "VTODO"
  /// Everything that the task holds.
  public var component: Component

  /// Looks at a component.
  public init(component: Component) { self.component = component }

  /// What identifies it for ever; `nil` when missing. The iCalendar property is `UID` (RFC 5545 §3.8.4.7).
  public var uid: String? {
    get { component.text("UID") }
    set { component.setText(newValue, for: "UID") }
  }

  /// The title. The iCalendar property is `SUMMARY` (RFC 5545 §3.8.1.12).
  public var summary: String? {
    get { component.text("SUMMARY") }
    set { component.setText(newValue, for: "SUMMARY") }
  }

  /// When it starts, as written. The iCalendar property is `DTSTART` (RFC 5545 §3.8.2.4).
  public var dtstart: CalendarDateTime? {
    get { value("DTSTART") }
    set { component.setValue(newValue, for: "DTSTART") }
  }

  /// When it is to be done, as written. The iCalendar property is `DUE` (RFC 5545 §3.8.2.3).
  public var due: CalendarDateTime? {
    get { value("DUE") }
    set { component.setValue(newValue, for: "DUE") }
  }
}
