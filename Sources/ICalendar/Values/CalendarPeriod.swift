// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A stretch of time as a calendar states it: a start with an end or a length (RFC 5545 §3.3.9).
public struct CalendarPeriod: Sendable, Hashable {
  /// How a period says where it ends.
  public enum End: Sendable, Hashable {
    /// The first moment after it.
    case at(CalendarDateTime)
    /// How long it lasts.
    case after(CalendarDuration)
  }

  /// The first moment of it.
  public var start: CalendarDateTime
  /// Where it ends, in the form in which it was written.
  public var end: End

  /// Makes a period from a start to an end, which is exclusive.
  public init(start: CalendarDateTime, end: CalendarDateTime) {
    self.start = start
    self.end = .at(end)
  }

  /// Makes a period of a length.
  public init(start: CalendarDateTime, duration: CalendarDuration) {
    self.start = start
    self.end = .after(duration)
  }
}

extension CalendarPeriod: PropertyValue {
  /// Reads a property with a single period, such as `20180606T130000Z/PT2H`.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-period`, `invalid-date`, `invalid-duration` or `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    // RDATE and FREEBUSY name the type PERIOD, which is no fault of the times in it.
    var inner = property
    inner.parameters.removeAll { $0.name == "VALUE" }
    let context = CalendarDateTime.ValueContext(inner, &repairs)
    self = try CalendarPeriod(
      element: property.value, of: inner, context: context, repairs: &repairs)
  }

  /// Reads one period of a property that may hold a list of them.
  ///
  /// libical's own PERIOD value takes ends before starts and days that do not exist, so its two
  /// parts are read through libical one by one.
  init(
    element text: String, of property: Property, context: CalendarDateTime.ValueContext,
    repairs: inout DiagnosticLog
  ) throws(CalendarError) {
    guard !text.isEmpty else { throw property.error(.emptyValue, "has no value.") }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw property.error(.invalidPeriod, "has \(quoted(text)), which is not a start/end.")
    }
    let start = try CalendarDateTime(
      element: String(parts[0]), of: property, context: context, repairs: &repairs)
    guard !start.isDate else {
      throw property.error(
        .invalidPeriod, "has the period \(quoted(text)), which starts on a day without a time.")
    }
    let second = String(parts[1])
    let isDuration = second.utf8.contains { $0 == UInt8(ascii: "P") || $0 == UInt8(ascii: "p") }
    if isDuration {
      var part = property
      part.value = second
      let duration = try CalendarDuration(property: part, repairs: &repairs)
      guard duration.days >= 0, duration.seconds >= 0 else {
        throw property.error(
          .invalidPeriod, "has the period \(quoted(text)), which ends before it starts.")
      }
      self.init(start: start, duration: duration)
    } else {
      let end = try CalendarDateTime(
        element: second, of: property, context: context, repairs: &repairs)
      if let isEarlier = end.isEarlier(than: start), isEarlier {
        throw property.error(
          .invalidPeriod, "has the period \(quoted(text)), which ends before it starts.")
      }
      self.init(start: start, end: end)
    }
  }

  /// The period as a property, with a TZID when its start has one.
  public func property(named name: String) -> Property {
    let type = name == "FREEBUSY" ? [] : [Parameter("VALUE", written: "PERIOD")]
    return Property(name, parameters: type + start.parameters, value: text)
  }

  /// The value as written after the colon, without its zone: `20180606T130000Z/PT2H`.
  ///
  /// The format has one zone for both ends.
  public var text: String {
    switch end {
    case .at(let end): "\(start.text)/\(end.text)"
    case .after(let duration): "\(start.text)/\(duration.text)"
    }
  }
}

extension CalendarDateTime {
  /// Whether it comes before another of the same form and zone; `nil` when zones are needed to say.
  func isEarlier(than other: CalendarDateTime) -> Bool? {
    switch (self, other) {
    case (.date(let left), .date(let right)): left < right
    case (.floating(let left), .floating(let right)): left < right
    case (.utc(let left), .utc(let right)): left < right
    case (.zoned(let left, let zone), .zoned(let right, let otherZone)) where zone == otherZone:
      left < right
    default: nil
    }
  }
}
