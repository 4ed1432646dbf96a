// Plenary
// SPDX-License-Identifier: Apache-2.0

import CLibical

/// A component as libical understands it; it is freed, with all that it holds, with the handle.
///
/// The feeds go around it, through content lines and ``LibicalValue``: it is how libical's own answer is asked for.
/// Not for two threads at once, as libical keeps the place of an iteration inside the component.
@safe
struct LibicalComponent: ~Copyable {
  private let pointer: OpaquePointer

  /// Takes over a component without a parent, which nobody else owns.
  private init?(taking pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  deinit {
    unsafe icalcomponent_free(pointer)
  }

  /// Reads one component; `nil` when libical finds none, as for one without its END.
  ///
  /// Several at the top come inside a component named `XROOT`.
  init?(text: String) {
    LibicalRuntime.prepare()
    unsafe self.init(taking: text.withCString { unsafe icalparser_parse_string($0) })
  }

  /// Makes an event with nothing but a URL.
  init?(eventWithURL url: String) {
    LibicalRuntime.prepare()
    unsafe self.init(taking: icalcomponent_new(ICAL_VEVENT_COMPONENT))
    unsafe icalcomponent_add_property(pointer, url.withCString { unsafe icalproperty_new_url($0) })
  }

  /// The text that libical writes for the component.
  var text: String? {
    unsafe LibicalText.take(icalcomponent_as_ical_string_r(pointer))
  }

  /// The number of octets that libical writes for the component.
  var writtenLength: Int {
    guard let text = unsafe icalcomponent_as_ical_string_r(pointer) else { return 0 }
    defer { unsafe icalmemory_free_buffer(text) }
    var length = 0
    while unsafe text[length] != 0 { length += 1 }
    return length
  }

  /// How many events it holds, not counting those inside other components.
  var eventCount: Int {
    unsafe Int(icalcomponent_count_components(pointer, ICAL_VEVENT_COMPONENT))
  }

  /// A property as libical sees it.
  struct Property: Equatable {
    var name: String
    var value: String
  }

  /// Its properties in order, copied out: the iteration cannot be nested.
  var properties: [Property] {
    var properties: [Property] = []
    var next = unsafe icalcomponent_get_first_property(pointer, ICAL_ANY_PROPERTY)
    while let property = unsafe next {
      properties.append(
        Property(
          name: unsafe LibicalText.take(icalproperty_get_property_name_r(property)) ?? "",
          value: unsafe LibicalText.take(icalproperty_get_value_as_string_r(property)) ?? ""))
      unsafe next = icalcomponent_get_next_property(pointer, ICAL_ANY_PROPERTY)
    }
    return properties
  }

  /// The values of its properties of that name, in order.
  func values(of name: String) -> [String] {
    properties.filter { $0.name == name }.map(\.value)
  }

  /// Whether libical knows which zone the start is in; a floating start is in none.
  var startHasZone: Bool {
    unsafe icalcomponent_get_dtstart(pointer).zone != nil
  }

  /// A stretch of time in seconds since 1970.
  struct Span: Equatable {
    var start: Int
    var end: Int
  }

  /// The stretches of the first event in it, or of itself when it is one, in a range of UTC times.
  func occurrences(from start: String, to end: String) -> [Span] {
    let event =
      unsafe icalcomponent_get_first_component(pointer, ICAL_VEVENT_COMPONENT) ?? pointer
    var spans: [Span] = []
    unsafe withUnsafeMutablePointer(to: &spans) { spans in
      unsafe icalcomponent_foreach_recurrence(
        event, icaltime_from_string(start), icaltime_from_string(end),
        { _, span, data in
          guard let span = unsafe span, let data = unsafe data else { return }
          let spans = unsafe data.assumingMemoryBound(to: [Span].self)
          unsafe spans.pointee.append(
            Span(start: Int(span.pointee.start), end: Int(span.pointee.end)))
        }, spans)
    }
    return spans
  }
}
