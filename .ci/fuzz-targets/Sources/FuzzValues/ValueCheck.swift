// Plenary
// SPDX-License-Identifier: Apache-2.0

import FuzzSupport
import ICalendar

/// Every property read as every type of value: a value is the same after it was written and read.
struct ValueCheck {
  private let calendar: Component

  init(_ calendar: Component) {
    self.calendar = calendar
  }

  func run() {
    var pending = [calendar]
    while let component = pending.popLast() {
      pending += component.components
      for property in component.properties.prefix(100) { check(property.leaving) }
    }
  }

  private func check(_ property: Property) {
    _ = property.text
    _ = property.parameters.map(\.values)
    check(property, CalendarDateTime.self)
    check(property, CalendarDuration.self)
    check(property, CalendarPeriod.self)
    check(property, CalendarURI.self)
    check(property, CalendarAddress.self)
    check(property, Attachment.self)
    check(property, Conference.self)
    check(property, GeoPosition.self)
    check(property, RelatedTo.self)
    check(property, RequestStatus.self)
    check(property, Trigger.self)
    check(property, UTCOffset.self)
    check(property, RecurrenceRule.self)
    check(property, EventStatus.self)
    check(property, Transparency.self)
    check(property, Classification.self)
    check(property, ITIPMethod.self)
    check(property, Int.self)
    check(property, Bool.self)
    checkTexts(of: property)
  }

  private func check<Value: PropertyValue>(_ property: Property, _ type: Value.Type) {
    var repairs = DiagnosticLog()
    guard let value = try? Value(property: property, repairs: &repairs) else { return }
    _ = repairs.diagnostics
    let written = value.property(named: property.name)
    let back = throughText(written).flatMap { try? Value(property: $0) }
    promise(
      back == value, "a \(type) is the same after it was written and read",
      "\(property)\n\(value)\n\(written)\n\(String(describing: back))")
  }

  private func checkTexts(of property: Property) {
    let texts = property.texts
    let back = throughText(Property(property.name, texts: texts))
    promise(
      back?.texts == texts, "texts are the same after they were written and read",
      "\(property)\n\(texts)\n\(String(describing: back))")
    let parameters = property.parameters.map { Parameter($0.name, values: $0.values) }
    let other = throughText(Property(property.name, parameters: parameters, value: "x"))
    promise(
      other?.parameters.map(\.values) == property.parameters.map(\.values),
      "parameters are the same after they were written and read",
      "\(property)\n\(String(describing: other))")
  }

  /// The property as it comes back from text.
  private func throughText(_ property: Property) -> Property? {
    let written = Component("VEVENT", properties: [property]).serialized()
    let (components, log) = CalendarReader().readComponents(written)
    promise(
      log.isEmpty && components.count == 1 && components[0].components.isEmpty
        && components[0].properties.count <= 1,
      "a property is one line and has no fault",
      "\(property)\n\(shown(written))\n\(log.diagnostics)")
    return components[0].properties.first
  }
}
