// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Component {
  /// The days and times of all properties of that name, of any number, in order; periods and broken ones left out.
  public func dates(_ name: String) -> [CalendarDateTime] {
    var dates: [CalendarDateTime] = []
    var unheard = DiagnosticLog.silent
    for property in properties where property.name == name && !property.holdsPeriods {
      property.readDates(into: &dates, log: &unheard)
    }
    return dates
  }

  /// Puts days and times in the place of those of that name; properties with periods stay.
  ///
  /// Neighbors of one form and zone share a property of at most 250 values: libical, and so many a program,
  /// reads no more than 500 of a property and drops the rest in silence.
  public mutating func setDates(_ dates: [CalendarDateTime], for name: String) {
    guard dates != self.dates(name) else { return }
    let periods = all(name).filter(\.holdsPeriods)
    replaceAll(name, with: Property.lists(of: dates, named: name) + periods)
  }

  /// The periods of all properties of that name, of any number, in order, without broken ones.
  public func periods(_ name: String) -> [CalendarPeriod] {
    var periods: [CalendarPeriod] = []
    var unheard = DiagnosticLog.silent
    for property in properties
    where property.name == name && (property.holdsPeriods || name == "FREEBUSY") {
      property.readPeriods(into: &periods, log: &unheard)
    }
    return periods
  }

  /// Puts periods in the place of those of that name; properties with days and times stay.
  public mutating func setPeriods(_ periods: [CalendarPeriod], for name: String) {
    guard periods != self.periods(name) else { return }
    let dates = all(name).filter { !$0.holdsPeriods && name != "FREEBUSY" }
    replaceAll(name, with: dates + Property.lists(of: periods, named: name))
  }
}

extension Property {
  /// The most values that are written on one line.
  static let listLength = 250

  /// Whether the values are periods: VALUE=PERIOD, or a slash in the text.
  var holdsPeriods: Bool {
    value.utf8.contains(UInt8(ascii: "/"))
      || parameter("VALUE")?.value.uppercased() == "PERIOD"
  }

  /// Reads a list of days and times; a broken one loses only itself.
  func readDates(
    into dates: inout [CalendarDateTime], log: inout DiagnosticLog
  ) {
    let context = CalendarDateTime.ValueContext(self, &log)
    for element in value.utf8.split(separator: .comma) {
      let text = String(Substring(element))
      // No error is thrown here: a line may hold half a million broken values.
      if let date = CalendarDateTime(forgiving: text, of: self, context: context, repairs: &log) {
        dates.append(date)
      } else {
        log.add(
          .invalidDate, .warning, line: line, text: "\(name):\(text)",
          message: "\(name): \(CalendarDateTime.fault(in: text).message) \(Self.ignoredValue)")
      }
    }
  }

  /// Reads a list of periods; a broken one loses only itself.
  func readPeriods(
    into periods: inout [CalendarPeriod], log: inout DiagnosticLog
  ) {
    var inner = self
    inner.parameters.removeAll { $0.name == "VALUE" }
    let context = CalendarDateTime.ValueContext(inner, &log)
    for element in value.utf8.split(separator: .comma) {
      let text = String(Substring(element))
      do throws(CalendarError) {
        periods.append(
          try CalendarPeriod(element: text, of: inner, context: context, repairs: &log))
      } catch {
        log.add(error, .warning, text: "\(name):\(text)", outcome: Self.ignoredValue)
      }
    }
  }

  private static let ignoredValue = "This value of the list was ignored."

  static func lists(of dates: [CalendarDateTime], named name: String) -> [Property] {
    lists(of: dates.map { ($0.parameters, $0.text) }, named: name)
  }

  static func lists(of periods: [CalendarPeriod], named name: String) -> [Property] {
    lists(
      of: periods.map { ($0.property(named: name).parameters, $0.text) }, named: name)
  }

  private static func lists(
    of values: [(parameters: [Parameter], text: String)], named name: String
  ) -> [Property] {
    var properties: [Property] = []
    var count = 0
    for (parameters, text) in values {
      if count > 0, count < listLength, let last = properties.last, last.parameters == parameters {
        properties[properties.count - 1].value += "," + text
        count += 1
      } else {
        properties.append(Property(name, parameters: parameters, value: text))
        count = 1
      }
    }
    return properties
  }
}
