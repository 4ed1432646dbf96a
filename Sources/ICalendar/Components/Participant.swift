// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Somebody who takes part in an event, and as what (RFC 9073 §7.1), as a view of the component.
public struct Participant: CalendarComponent {
  /// `PARTICIPANT`.
  public static let componentName = "PARTICIPANT"
  /// Everything that is said about them.
  public var component: Component

  /// Looks at a component.
  public init(component: Component) { self.component = component }

  /// Makes a participant, whose UID and type the format asks for.
  public init(uid: String, type: String) {
    component = Component(Self.componentName)
    self.uid = uid
    self.type = type
  }

  /// What identifies this part; `nil` when missing. The iCalendar property is `UID` (RFC 5545 §3.8.4.7).
  public var uid: String? {
    get { component.text("UID") }
    set { component.setText(newValue, for: "UID") }
  }

  /// As what, in capitals: `SPEAKER`, `SPONSOR` … The iCalendar property is `PARTICIPANT-TYPE` (RFC 9073 §6.2).
  public var type: String? {
    get { component.word("PARTICIPANT-TYPE") }
    set { component.setWord(newValue, for: "PARTICIPANT-TYPE") }
  }

  /// Their name. The iCalendar property is `SUMMARY` (RFC 5545 §3.8.1.12).
  public var summary: String? {
    get { component.text("SUMMARY") }
    set { component.setText(newValue, for: "SUMMARY") }
  }

  /// More about them. The iCalendar property is `DESCRIPTION` (RFC 5545 §3.8.1.5).
  public var description: String? {
    get { component.text("DESCRIPTION") }
    set { component.setText(newValue, for: "DESCRIPTION") }
  }

  /// Their address as a user. The iCalendar property is `CALENDAR-ADDRESS` (RFC 9073 §6.4).
  public var calendarAddress: CalendarURI? {
    get { value("CALENDAR-ADDRESS") }
    set { component.setValue(newValue, for: "CALENDAR-ADDRESS") }
  }

  /// Their page. The iCalendar property is `URL` (RFC 5545 §3.8.4.6).
  public var url: CalendarURI? {
    get { value("URL") }
    set { component.setValue(newValue, for: "URL") }
  }
}
