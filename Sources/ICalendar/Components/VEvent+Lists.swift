// Plenary
// SPDX-License-Identifier: Apache-2.0

extension VEvent {
  /// What it is about, commas in a word intact. The iCalendar property is `CATEGORIES` (RFC 5545 §3.8.1.2).
  public var categories: [String] {
    get { component.texts("CATEGORIES") }
    set { component.setTexts(newValue, for: "CATEGORIES") }
  }

  /// What it needs, commas in a word intact. The iCalendar property is `RESOURCES` (RFC 5545 §3.8.1.10).
  public var resources: [String] {
    get { component.texts("RESOURCES") }
    set { component.setTexts(newValue, for: "RESOURCES") }
  }

  /// Remarks, one a property. The iCalendar property is `COMMENT` (RFC 5545 §3.8.1.4).
  public var comments: [String] {
    get { component.paragraphs("COMMENT") }
    set { component.setParagraphs(newValue, for: "COMMENT") }
  }

  /// Whom to ask; the first one. The iCalendar property is `CONTACT` (RFC 5545 §3.8.4.2).
  public var contact: String? {
    get { component.text("CONTACT") }
    set { component.setText(newValue, for: "CONTACT") }
  }

  /// Who holds it. The iCalendar property is `ORGANIZER` (RFC 5545 §3.8.4.3).
  public var organizer: CalendarAddress? {
    get { value("ORGANIZER") }
    set { component.setValue(newValue, for: "ORGANIZER") }
  }

  /// Who is invited. The iCalendar property is `ATTENDEE` (RFC 5545 §3.8.4.1).
  public var attendees: [CalendarAddress] {
    get { component.values("ATTENDEE") }
    set { component.setValues(newValue, for: "ATTENDEE") }
  }

  /// Documents. The iCalendar property is `ATTACH` (RFC 5545 §3.8.1.1).
  public var attachments: [Attachment] {
    get { component.values("ATTACH") }
    set { component.setValues(newValue, for: "ATTACH") }
  }

  /// Pictures to show with it. The iCalendar property is `IMAGE` (RFC 7986 §5.10).
  public var images: [Attachment] {
    get { component.values("IMAGE") }
    set { component.setValues(newValue, for: "IMAGE") }
  }

  /// Ways to take part from afar. The iCalendar property is `CONFERENCE` (RFC 7986 §5.11).
  public var conferences: [Conference] {
    get { component.values("CONFERENCE") }
    set { component.setValues(newValue, for: "CONFERENCE") }
  }

  /// Other components that it belongs to. The iCalendar property is `RELATED-TO` (RFC 5545 §3.8.4.5).
  public var relatedTo: [RelatedTo] {
    get { component.values("RELATED-TO") }
    set { component.setValues(newValue, for: "RELATED-TO") }
  }

  /// Outcomes of a scheduling request. The iCalendar property is `REQUEST-STATUS` (RFC 5545 §3.8.8.3).
  public var requestStatuses: [RequestStatus] {
    get { component.values("REQUEST-STATUS") }
    set { component.setValues(newValue, for: "REQUEST-STATUS") }
  }

  /// Its reminders (RFC 5545 §3.6.6).
  public var alarms: [VAlarm] {
    get { component.components() }
    set { component.setComponents(newValue) }
  }

  /// Who takes part, and as what (RFC 9073 §7.1).
  public var participants: [Participant] {
    get { component.components() }
    set { component.setComponents(newValue) }
  }

  /// Its places, one by one (RFC 9073 §7.2).
  public var vlocations: [VLocation] {
    get { component.components() }
    set { component.setComponents(newValue) }
  }
}

extension Component {
  /// The TEXT of each property of that name: a comma in it separates nothing.
  func paragraphs(_ name: String) -> [String] {
    properties.lazy.filter { $0.name == name && !$0.value.isEmpty }.map(\.text)
  }

  mutating func setParagraphs(_ texts: [String], for name: String) {
    guard texts != paragraphs(name) else { return }
    replaceAll(name, with: texts.map { Property(name, text: $0) })
  }
}
