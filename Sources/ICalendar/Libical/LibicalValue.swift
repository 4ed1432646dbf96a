// Plenary
// SPDX-License-Identifier: Apache-2.0

import CLibical

/// One value in libical's hands; it is freed with the handle.
///
/// libical checks little: callers look at the text before, and at the fields after.
@safe
struct LibicalValue: ~Copyable {
  private let pointer: OpaquePointer

  /// Takes over a value that nobody else owns.
  private init?(taking pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  deinit {
    unsafe icalvalue_free(pointer)
  }

  private init?(_ kind: icalvalue_kind, text: String) {
    LibicalRuntime.prepare()
    unsafe self.init(taking: text.withCString { unsafe icalvalue_new_from_string(kind, $0) })
  }

  /// The text that libical writes for the value.
  var text: String? {
    unsafe LibicalText.take(icalvalue_as_ical_string_r(pointer))
  }
}

extension LibicalValue {
  /// The fields of a day or time as libical read them, unchecked.
  struct Time: Equatable {
    var year: Int
    var month: Int
    var day: Int
    var hour: Int
    var minute: Int
    var second: Int
    var isUTC: Bool
  }

  /// Reads a DATE; `nil` when libical refuses the text.
  static func date(_ text: String) -> Time? {
    guard let value = LibicalValue(ICAL_DATE_VALUE, text: text) else { return nil }
    return unsafe Time(icalvalue_get_date(value.pointer))
  }

  /// Reads a DATE-TIME; `nil` when libical refuses the text.
  static func dateTime(_ text: String) -> Time? {
    guard let value = LibicalValue(ICAL_DATETIME_VALUE, text: text) else { return nil }
    return unsafe Time(icalvalue_get_datetime(value.pointer))
  }

  /// Writes a DATE.
  static func text(date: Time) -> String? {
    LibicalRuntime.prepare()
    var time = unsafe date.icaltime
    unsafe time.is_date = 1
    return unsafe LibicalText.take(icaltime_as_ical_string_r(time))
  }

  /// Writes a DATE-TIME, with a `Z` when it is in UTC.
  ///
  /// The time is not made a value first: libical makes zeros of one after the year 3000.
  static func text(dateTime: Time) -> String? {
    LibicalRuntime.prepare()
    return unsafe LibicalText.take(icaltime_as_ical_string_r(dateTime.icaltime))
  }

  /// What libical writes for a value made of a DATE-TIME.
  static func valueText(dateTime: Time) -> String? {
    LibicalRuntime.prepare()
    return unsafe LibicalValue(taking: icalvalue_new_datetime(dateTime.icaltime))?.text
  }
}

extension LibicalValue.Time {
  init(_ time: icaltimetype) {
    unsafe self.init(
      year: Int(time.year), month: Int(time.month), day: Int(time.day), hour: Int(time.hour),
      minute: Int(time.minute), second: Int(time.second), isUTC: icaltime_is_utc(time) != 0)
  }

  fileprivate var icaltime: icaltimetype {
    var time = unsafe icaltime_null_time()
    unsafe time.year = Int32(clamping: year)
    unsafe time.month = Int32(clamping: month)
    unsafe time.day = Int32(clamping: day)
    unsafe time.hour = Int32(clamping: hour)
    unsafe time.minute = Int32(clamping: minute)
    unsafe time.second = Int32(clamping: second)
    unsafe time.zone = isUTC ? icaltimezone_get_utc_timezone() : nil
    return unsafe time
  }
}

extension LibicalValue {
  /// The fields of a length of time as libical read them.
  struct Span: Equatable {
    var isNegative = false
    var weeks = 0
    var days = 0
    var hours = 0
    var minutes = 0
    var seconds = 0
  }

  /// Reads a DURATION; `nil` when libical refuses the text.
  static func duration(_ text: String) -> Span? {
    guard let value = LibicalValue(ICAL_DURATION_VALUE, text: text) else { return nil }
    let span = unsafe icalvalue_get_duration(value.pointer)
    guard icaldurationtype_is_bad_duration(span) == 0 else { return nil }
    return Span(
      isNegative: span.is_neg != 0, weeks: Int(span.weeks), days: Int(span.days),
      hours: Int(span.hours), minutes: Int(span.minutes), seconds: Int(span.seconds))
  }

  /// Writes a DURATION.
  static func text(duration: Span) -> String? {
    LibicalRuntime.prepare()
    var span = icaldurationtype_null_duration()
    span.is_neg = duration.isNegative ? 1 : 0
    span.weeks = UInt32(clamping: duration.weeks)
    span.days = UInt32(clamping: duration.days)
    span.hours = UInt32(clamping: duration.hours)
    span.minutes = UInt32(clamping: duration.minutes)
    span.seconds = UInt32(clamping: duration.seconds)
    return unsafe LibicalValue(taking: icalvalue_new_duration(span))?.text
  }
}

extension LibicalValue {
  /// Reads a GEO as latitude and longitude; `nil` when libical refuses the text.
  static func position(_ text: String) -> (latitude: Double, longitude: Double)? {
    guard let value = LibicalValue(ICAL_GEO_VALUE, text: text) else { return nil }
    let position = unsafe icalvalue_get_geo(value.pointer)
    return (position.lat, position.lon)
  }

  /// Reads a UTC-OFFSET as seconds east of UTC; `nil` when libical refuses the text.
  static func utcOffset(_ text: String) -> Int? {
    guard let value = LibicalValue(ICAL_UTCOFFSET_VALUE, text: text) else { return nil }
    return unsafe Int(icalvalue_get_utcoffset(value.pointer))
  }

  /// Writes a UTC-OFFSET of seconds east of UTC.
  static func text(utcOffset: Int) -> String? {
    unsafe LibicalValue(taking: icalvalue_new_utcoffset(Int32(clamping: utcOffset)))?.text
  }

  /// Reads an INTEGER; `nil` when libical refuses the text.
  static func integer(_ text: String) -> Int? {
    guard let value = LibicalValue(ICAL_INTEGER_VALUE, text: text) else { return nil }
    return unsafe Int(icalvalue_get_integer(value.pointer))
  }

  /// Writes an INTEGER.
  static func text(integer: Int) -> String? {
    unsafe LibicalValue(taking: icalvalue_new_integer(Int32(clamping: integer)))?.text
  }

  /// Reads a BOOLEAN in capital letters; `nil` when libical refuses the text.
  static func boolean(_ text: String) -> Bool? {
    guard let value = LibicalValue(ICAL_BOOLEAN_VALUE, text: text) else { return nil }
    return unsafe icalvalue_get_boolean(value.pointer) != 0
  }
}
