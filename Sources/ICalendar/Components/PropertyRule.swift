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
  fileprivate func accepts(
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

/// The rules of one kind of component.
struct PropertyRules: Sendable {
  private let rules: [PropertyRule]
  /// The places of the rules by the lengths of their names: quicker than to hash every name of a body.
  private let places: [[Int]]

  /// Takes at most 64 rules, so that a word of memory holds which properties were seen.
  init(_ rules: [PropertyRule]) {
    precondition(rules.count <= 64)
    self.rules = rules
    let longest = rules.map(\.name.utf8.count).max() ?? 0
    places = (0...longest).map { length in
      rules.indices.filter { rules[$0].name.utf8.count == length }
    }
  }

  /// Reports what is wrong with the properties that the rules know, in the order of the lines.
  func check(_ component: Component, log: inout DiagnosticLog) {
    var seen: UInt64 = 0
    for index in component.properties.indices {
      let property = component.properties[index]
      guard let place = place(of: property.name) else { continue }
      let bit: UInt64 = 1 << UInt64(place)
      if rules[place].isSingle, seen & bit != 0 {
        log.report(
          .repeatedProperty, .warning, about: property, "is given again. The first one counts.")
      } else if rules[place].accepts(index, of: component, log: &log) {
        seen |= bit
      }
    }
  }

  private func place(of name: String) -> Int? {
    let length = name.utf8.count
    guard length < places.count else { return nil }
    return places[length].first { rules[$0].name == name }
  }
}

extension Component {
  /// Reports that a UID or a DTSTAMP is missing.
  func reportMissingIdentity(log: inout DiagnosticLog) {
    reportMissing(
      "UID", .missingUID, .warning, outcome: "One was made from its content.", log: &log)
    reportMissing(
      "DTSTAMP", .missingDTStamp, .note, outcome: "Versions are told apart without it.", log: &log)
  }

  /// Reports that a property is missing.
  func reportMissing(
    _ name: String, _ kind: Diagnostic.Kind, _ severity: Diagnostic.Severity, outcome: String,
    log: inout DiagnosticLog
  ) {
    guard !properties.contains(where: { $0.name == name && !$0.value.isEmpty }) else { return }
    log.add(
      kind, severity, line: properties.first?.line ?? 0,
      message: "The \(self.name) has no \(name). \(outcome)")
  }
}
