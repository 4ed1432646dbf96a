// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A reminder (RFC 5545 §3.6.6 and RFC 9074), as a view of the component that holds it.
public struct VAlarm: CalendarComponent {
  /// `VALARM`.
  public static let componentName = "VALARM"
  /// Everything that the reminder holds.
  public var component: Component

  /// Looks at a component.
  public init(component: Component) { self.component = component }

  /// Makes a reminder that shows a text.
  public init(trigger: Trigger, description: String) {
    component = Component(Self.componentName)
    action = "DISPLAY"
    self.trigger = trigger
    self.description = description
  }

  /// What it does, in capitals: `DISPLAY`, `AUDIO`, `EMAIL` … The iCalendar property is `ACTION` (RFC 5545 §3.8.6.1).
  public var action: String? {
    get { component.word("ACTION") }
    set { component.setWord(newValue, for: "ACTION") }
  }

  /// When it goes off. The iCalendar property is `TRIGGER` (RFC 5545 §3.8.6.3).
  public var trigger: Trigger? {
    get { value("TRIGGER") }
    set { component.setValue(newValue, for: "TRIGGER") }
  }

  /// The text that it shows. The iCalendar property is `DESCRIPTION` (RFC 5545 §3.8.1.5).
  public var description: String? {
    get { component.text("DESCRIPTION") }
    set { component.setText(newValue, for: "DESCRIPTION") }
  }

  /// The subject of a mail. The iCalendar property is `SUMMARY` (RFC 5545 §3.8.1.12).
  public var summary: String? {
    get { component.text("SUMMARY") }
    set { component.setText(newValue, for: "SUMMARY") }
  }

  /// Sounds or documents. The iCalendar property is `ATTACH` (RFC 5545 §3.8.1.1).
  public var attachments: [Attachment] {
    get { component.values("ATTACH") }
    set { component.setValues(newValue, for: "ATTACH") }
  }

  /// Whom a mail goes to. The iCalendar property is `ATTENDEE` (RFC 5545 §3.8.4.1).
  public var attendees: [CalendarAddress] {
    get { component.values("ATTENDEE") }
    set { component.setValues(newValue, for: "ATTENDEE") }
  }

  /// How often it goes off again; none when `nil`. The iCalendar property is `REPEAT` (RFC 5545 §3.8.6.2).
  public var repeatCount: Int? {
    get { value("REPEAT") }
    set { component.setValue(newValue, for: "REPEAT") }
  }

  /// How long it waits before it goes off again. The iCalendar property is `DURATION` (RFC 5545 §3.8.2.5).
  public var duration: CalendarDuration? {
    get { value("DURATION") }
    set { component.setValue(newValue, for: "DURATION") }
  }

  /// When it was seen. The iCalendar property is `ACKNOWLEDGED` (RFC 9074 §6.1).
  public var acknowledged: CalendarDateTime? {
    get { value("ACKNOWLEDGED") }
    set { component.setValue(newValue, for: "ACKNOWLEDGED") }
  }
}
