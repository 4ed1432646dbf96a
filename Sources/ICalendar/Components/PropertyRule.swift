// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What a component expects of a property that it knows: how often it comes and what it holds.
struct PropertyRule: Sendable {
  let name: String
  let isSingle: Bool
  let types: [String]
  /// What becomes of the component without the property.
  let outcome: String
  private let read: @Sendable (Property, inout DiagnosticLog) throws(CalendarError) -> Void

  private init(
    _ name: String, isSingle: Bool, types: [String], outcome: String = "It was ignored.",
    read: @escaping @Sendable (Property, inout DiagnosticLog) throws(CalendarError) -> Void
  ) {
    self.name = name
    self.isSingle = isSingle
    self.types = types
    self.outcome = outcome
    self.read = read
  }

  /// A property that comes once, with a typed value.
  static func one<Value: PropertyValue>(
    _ name: String, _ type: Value.Type, types: [String] = [], outcome: String = "It was ignored."
  ) -> PropertyRule {
    PropertyRule(name, isSingle: true, types: types, outcome: outcome) {
      (property, log) throws(CalendarError) in
      _ = try Value(property: property, repairs: &log)
    }
  }

  /// A property that comes any number of times, with a typed value each.
  static func many<Value: PropertyValue>(
    _ name: String, _ type: Value.Type, types: [String] = []
  ) -> PropertyRule {
    PropertyRule(name, isSingle: false, types: types) { (property, log) throws(CalendarError) in
      _ = try Value(property: property, repairs: &log)
    }
  }

  /// A property that can hold anything but nothing.
  static func text(_ name: String, isSingle: Bool = true, type: String = "TEXT") -> PropertyRule {
    PropertyRule(name, isSingle: isSingle, types: [type]) { (property, _) throws(CalendarError) in
      if property.value.isEmpty { throw property.error(.emptyValue, "has no value.") }
    }
  }

  /// A property that comes once, with a day or time.
  static func date(_ name: String, outcome: String = "It was ignored.") -> PropertyRule {
    PropertyRule(name, isSingle: true, types: [], outcome: outcome) {
      (property, log) throws(CalendarError) in
      guard property.soundDateForm == nil else { return }
      _ = try CalendarDateTime(property: property, repairs: &log)
    }
  }

  /// A property of a list of days, times or periods.
  static func dates(_ name: String) -> PropertyRule {
    PropertyRule(name, isSingle: false, types: ["DATE", "DATE-TIME", "PERIOD"]) {
      (property, log) throws(CalendarError) in
      if property.value.isEmpty { throw property.error(.emptyValue, "has no value.") }
      if property.holdsPeriods || name == "FREEBUSY" {
        var periods: [CalendarPeriod] = []
        property.readPeriods(into: &periods, log: &log)
      } else {
        var dates: [CalendarDateTime] = []
        property.readDates(into: &dates, log: &log)
      }
    }
  }

  /// Reports everything that is wrong with a property, and what was done about it; `false` when it cannot be read.
  func accepts(
    _ index: Int, of component: Component, log: inout DiagnosticLog
  ) -> Bool {
    let property = component.properties[index]
    if !types.isEmpty, !property.parameters.isEmpty,
      let written = property.parameter("VALUE")?.value,
      !types.contains(written.uppercased())
    {
      log.report(
        .unknownValueType, .warning, about: property,
        "has the value type \(quoted(written)). It was read as \(types[0]).")
    }
    do throws(CalendarError) {
      try read(property, &log)
      return true
    } catch {
      // The most frequent fault of real feeds, and harmless: a form left empty.
      let isEmpty = error.code == .emptyValue
      log.add(
        error, isEmpty ? .note : .warning, text: property.excerpt,
        outcome: isEmpty ? "It counts as absent." : outcome(without: index, of: component))
      return false
    }
  }

  /// What becomes of the component without a property that cannot be read: the next of its name may do.
  private func outcome(without index: Int, of component: Component) -> String {
    let next = component.properties[(index + 1)...].first { $0.name == name }
    guard isSingle, let next else { return outcome }
    var unheard = DiagnosticLog.silent
    do throws(CalendarError) {
      try read(next, &unheard)
      return "The next one counts."
    } catch {
      return outcome
    }
  }
}
