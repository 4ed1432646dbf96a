// Plenary
// SPDX-License-Identifier: Apache-2.0

extension VCalendar {
  /// What the calendar is called.
  ///
  /// Written twice, as `NAME` (RFC 7986 §5.1) and as `X-WR-CALNAME`, which older programs show; read from the first of them that is there.
  public var name: String? {
    get { component.text("NAME") ?? component.text("X-WR-CALNAME") }
    set {
      component.setText(newValue, for: "NAME")
      component.setText(newValue, for: "X-WR-CALNAME")
    }
  }

  /// What the calendar is about: `DESCRIPTION` (RFC 7986 §5.2) and `X-WR-CALDESC`, as with ``name``.
  public var calendarDescription: String? {
    get { component.text("DESCRIPTION") ?? component.text("X-WR-CALDESC") }
    set {
      component.setText(newValue, for: "DESCRIPTION")
      component.setText(newValue, for: "X-WR-CALDESC")
    }
  }

  /// A color by its CSS3 name. The iCalendar property is `COLOR` (RFC 7986 §5.9).
  public var color: String? {
    get { component.text("COLOR") }
    set { component.setText(newValue, for: "COLOR") }
  }

  /// What identifies the calendar for ever. The iCalendar property is `UID` (RFC 7986 §5.3).
  public var uid: String? {
    get { component.text("UID") }
    set { component.setText(newValue, for: "UID") }
  }

  /// When it was last changed. The iCalendar property is `LAST-MODIFIED` (RFC 7986 §5.4).
  public var lastModified: CalendarDateTime? {
    get { value("LAST-MODIFIED") }
    set { component.setValue(newValue, for: "LAST-MODIFIED") }
  }

  /// Where to fetch it again. The iCalendar property is `SOURCE` (RFC 7986 §5.8).
  public var source: CalendarURI? {
    get { value("SOURCE") }
    set { component.setValue(newValue, for: "SOURCE") }
  }

  /// A page to look at. The iCalendar property is `URL` (RFC 7986 §5.5).
  public var url: CalendarURI? {
    get { value("URL") }
    set { component.setValue(newValue, for: "URL") }
  }

  /// How long to wait before fetching again: `REFRESH-INTERVAL` (RFC 7986 §5.7) and `X-PUBLISHED-TTL`, as with ``name``.
  public var refreshInterval: CalendarDuration? {
    get { value("REFRESH-INTERVAL") ?? value("X-PUBLISHED-TTL") }
    set {
      guard newValue != refreshInterval else { return }
      guard let newValue else {
        component.remove("REFRESH-INTERVAL")
        component.remove("X-PUBLISHED-TTL")
        return
      }
      // DURATION is not this property's default, so its type is written.
      component.set(
        Property(
          "REFRESH-INTERVAL", parameters: [Parameter("VALUE", written: "DURATION")],
          value: newValue.text))
      component.set(newValue.property(named: "X-PUBLISHED-TTL"))
    }
  }

  /// The zone in which its publisher thinks. The iCalendar property is `X-WR-TIMEZONE`, of no standard.
  public var timeZoneName: String? {
    get { component.text("X-WR-TIMEZONE") }
    set { component.setText(newValue, for: "X-WR-TIMEZONE") }
  }
}
