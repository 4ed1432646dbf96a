// Plenary
// SPDX-License-Identifier: Apache-2.0

import FuzzSupport
import ICalendar

/// From bytes to values to text: what must be so of every body.
struct CalendarCheck {
  let body: [UInt8]

  init(_ body: [UInt8]) {
    self.body = body
  }

  /// Small, so that an input costs little.
  private static let limits: Limits = {
    var limits = Limits()
    limits.components = 100
    limits.lineLength = 16_384
    limits.nesting = 8
    limits.properties = 400
    limits.occurrences = 300
    limits.steps = 3_000
    return limits
  }()

  func run() {
    let document = CalendarReader(limits: Self.limits).read(body)
    _ = document.diagnostics
    for calendar in document.calendars {
      checkText(of: calendar)
      checkViews(of: VCalendar(component: calendar))
      for component in calendar.components { checkViews(of: component) }
      ValueCheck(calendar).run()
      SeriesCheck(calendar, limits: Self.limits).run()
    }
  }

  /// What is written is read as it was, and is text that every program can take.
  private func checkText(of calendar: Component) {
    let written = calendar.serialized()
    let back = CalendarReader().read(written)
    promise(back.isComplete, "what is written is complete", shown(written))
    // An event in a row of bare BEGIN lines is nested as written, and beside its like once properties stand before it.
    guard !calendar.components.contains(where: \.nestsItsLike) else { return }
    promise(
      back.calendars.map(\.leaving) == [calendar.leaving], "what is written is read as it was",
      "\(shown(written))\n\(calendar)\n\(back.calendars)")
    promise(back.calendars[0].serialized() == written, "writing twice gives the same bytes")
    var length = 0
    for byte in written {
      length = byte == UInt8(ascii: "\n") ? 0 : length + 1
      promise(length <= 76, "no line is longer than 75 octets", shown(written))
      promise(
        byte >= 0x20 && byte != 0x7F || [0x09, 0x0A, 0x0D].contains(byte),
        "no control character is written", shown(written))
    }
  }

  private func checkViews(of component: Component) {
    switch component.name {
    case VEvent.componentName: checkViews(of: VEvent(component: component))
    case VTodo.componentName: checkViews(of: VTodo(component: component))
    case VJournal.componentName: checkViews(of: VJournal(component: component))
    case VFreeBusy.componentName: checkViews(of: VFreeBusy(component: component))
    case VTimeZone.componentName: checkViews(of: VTimeZone(component: component))
    case VAlarm.componentName: checkViews(of: VAlarm(component: component))
    case Participant.componentName: checkViews(of: Participant(component: component))
    case VLocation.componentName: checkViews(of: VLocation(component: component))
    default: break
    }
    for inner in component.components { checkViews(of: inner) }
  }

  /// Each accessor can be read, and setting what it gives leaves the component as it was written.
  private func checkViews<View: Accessible>(of view: View) {
    _ = view.validate()
    for access in View.accessors {
      var copy = view
      access(&copy)
      promise(
        copy.component == view.component, "setting the value that is there changes nothing",
        "\(view.component)\n\(copy.component)")
    }
  }
}

extension Component {
  /// Whether a component of a calendar stands in another one, where none belongs (RFC 5545 §3.6).
  fileprivate var nestsItsLike: Bool {
    components.contains { inner in
      ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY"].contains(
        inner.name)
        || inner.nestsItsLike
    }
  }
}

func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
