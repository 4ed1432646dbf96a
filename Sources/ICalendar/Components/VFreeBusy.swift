// Plenary
// SPDX-License-Identifier: Apache-2.0

/// When somebody is free or busy (RFC 5545 §3.6.4), as a view of the component that holds it.
public struct VFreeBusy: CalendarComponent {
  /// `VFREEBUSY`.
  public static let componentName = "VFREEBUSY"
  /// Everything that it holds.
  public var component: Component

  /// Looks at a component.
  public init(component: Component) { self.component = component }

  /// Makes one with nothing in it.
  public init() { component = Component(Self.componentName) }

  /// What identifies it for ever; `nil` when missing. The iCalendar property is `UID` (RFC 5545 §3.8.4.7).
  public var uid: String? {
    get { component.text("UID") }
    set { component.setText(newValue, for: "UID") }
  }

  /// When this text was made, in UTC. The iCalendar property is `DTSTAMP` (RFC 5545 §3.8.7.2).
  public var dtstamp: CalendarDateTime? {
    get { value("DTSTAMP") }
    set { component.setValue(newValue, for: "DTSTAMP") }
  }

  /// From when it is about. The iCalendar property is `DTSTART` (RFC 5545 §3.8.2.4).
  public var dtstart: CalendarDateTime? {
    get { value("DTSTART") }
    set { component.setValue(newValue, for: "DTSTART") }
  }

  /// Up to when it is about, exclusive. The iCalendar property is `DTEND` (RFC 5545 §3.8.2.2).
  public var dtend: CalendarDateTime? {
    get { value("DTEND") }
    set { component.setValue(newValue, for: "DTEND") }
  }

  /// Whose time it is. The iCalendar property is `ORGANIZER` (RFC 5545 §3.8.4.3).
  public var organizer: CalendarAddress? {
    get { value("ORGANIZER") }
    set { component.setValue(newValue, for: "ORGANIZER") }
  }

  /// Who asks. The iCalendar property is `ATTENDEE` (RFC 5545 §3.8.4.1).
  public var attendees: [CalendarAddress] {
    get { component.values("ATTENDEE") }
    set { component.setValues(newValue, for: "ATTENDEE") }
  }

  /// A stretch of time with how free it is.
  public struct Stretch: Sendable, Hashable {
    /// When.
    public var period: CalendarPeriod
    /// `BUSY` (when not written), `FREE`, `BUSY-TENTATIVE` … The parameter is `FBTYPE` (RFC 5545 §3.2.9).
    public var type: String

    /// Joins a period and how free it is.
    public init(period: CalendarPeriod, type: String = "BUSY") {
      self.period = period
      self.type = type
    }
  }

  /// Stretches of time, any number. The iCalendar property is `FREEBUSY` (RFC 5545 §3.8.2.6).
  public var stretches: [Stretch] {
    get {
      var stretches: [Stretch] = []
      var unheard = DiagnosticLog.silent
      for property in component.properties where property.name == "FREEBUSY" {
        let type = property.parameter("FBTYPE")?.value.uppercased() ?? "BUSY"
        var periods: [CalendarPeriod] = []
        property.readPeriods(into: &periods, log: &unheard)
        stretches += periods.map { Stretch(period: $0, type: type) }
      }
      return stretches
    }
    set {
      guard newValue != stretches else { return }
      var properties: [Property] = []
      var rest = newValue[...]
      while let first = rest.first {
        let run = rest.prefix { $0.type == first.type }
        rest = rest[run.endIndex...]
        var lists = Property.lists(of: run.map(\.period), named: "FREEBUSY")
        if first.type != "BUSY" {
          for index in lists.indices {
            lists[index].parameters.insert(Parameter("FBTYPE", value: first.type), at: 0)
          }
        }
        properties += lists
      }
      component.replaceAll("FREEBUSY", with: properties)
    }
  }
}
