// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension CalendarDateTime: PropertyValue {
  /// Reads a DATE or DATE-TIME property such as `DTSTART;TZID=Europe/Oslo:20170914T090000`.
  ///
  /// Understood and reported: blanks, lower case, `2018-06-06` forms, offsets such as `+0200`, missing seconds,
  /// second 60 (as 59), 24:00 (as the next midnight), and a VALUE that does not match.
  ///
  /// - Throws: ``CalendarError`` with the code `empty-value` or `invalid-date`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    let property = property.rejoiningOffsetName(&repairs)
    self = try CalendarDateTime(
      element: property.value, of: property, context: ValueContext(property, &repairs),
      repairs: &repairs)
  }

  /// The value as a property, with the VALUE or TZID parameter that it needs.
  public func property(named name: String) -> Property {
    Property(name, parameters: parameters, value: text)
  }

  /// The parameters that a property with this value needs.
  var parameters: [Parameter] {
    switch self {
    case .date: [Parameter("VALUE", written: "DATE")]
    case .floating, .utc: []
    case .zoned(_, let tzid): [Parameter("TZID", value: tzid)]
    }
  }

  /// What the parameters of a property say about the values in it.
  struct ValueContext {
    var tzid: String?
    var declaresDate = false
    var declaresTime = false

    init(_ property: Property, _ repairs: inout DiagnosticLog) {
      for parameter in property.parameters {
        switch parameter.name {
        case "TZID":
          let name = parameter.value
          tzid = name.isEmpty ? nil : name
        case "VALUE":
          switch parameter.value.uppercased() {
          case "DATE": declaresDate = true
          case "DATE-TIME": declaresTime = true
          default:
            repairs.report(
              .unknownValueType, .warning, about: property,
              "has the value type \(quoted(parameter.written)). It was read by its form.")
          }
        default: break
        }
      }
    }
  }

  /// Reads one value of a property that may hold a list of them.
  init(
    element text: String, of property: Property, context: ValueContext,
    repairs: inout DiagnosticLog
  ) throws(CalendarError) {
    guard
      let value = CalendarDateTime(
        forgiving: text, of: property, context: context, repairs: &repairs)
    else {
      let fault = CalendarDateTime.fault(in: text)
      throw CalendarError(
        fault.code, line: property.line,
        message: fault.code == .emptyValue
          ? "\(property.name) has no value." : "\(property.name): \(fault.message)")
    }
    self = value
  }

  /// Reads one value of a property that may hold a list of them; `nil` when it cannot be understood.
  init?(
    forgiving text: String, of property: Property, context: ValueContext,
    repairs: inout DiagnosticLog
  ) {
    if let exact = CalendarDateTime(exactly: text, tzid: context.tzid) {
      self = exact
    } else if let repaired = CalendarDateTime(repairing: text, tzid: context.tzid) {
      self = repaired
      repairs.report(
        .repairedValue, .warning, about: property,
        "was written \(quoted(text)). It was read as \(repaired.text).")
    } else {
      return nil
    }
    reconcile(with: context, property: property, repairs: &repairs)
  }

  /// Settles what the VALUE parameter says and what the text is.
  private mutating func reconcile(
    with context: ValueContext, property: Property, repairs: inout DiagnosticLog
  ) {
    if isDate {
      guard !context.declaresDate else { return }
      repairs.report(
        .valueTypeMismatch, context.declaresTime ? .warning : .note, about: property,
        "is a day without VALUE=DATE. It was read as a whole day.")
    } else if context.declaresDate {
      let isMidnight = civil.time.secondsSinceMidnight == 0
      if isMidnight { self = .date(civil.date) }
      repairs.report(
        .valueTypeMismatch, .warning, about: property,
        "has a time in spite of VALUE=DATE. "
          + (isMidnight ? "It was read as a whole day." : "The time was kept."))
    }
  }
}

extension Property {
  /// The form of a day or time that needs no repair and no report; `nil` when a full reading has to say.
  var soundDateForm: CalendarDateTime.Form? {
    guard let form = CalendarDateTime.Form(existing: value) else { return nil }
    var declaresDate = false
    for parameter in parameters where parameter.name == "VALUE" {
      guard parameter.written == "DATE" else { return nil }
      declaresDate = true
    }
    return declaresDate == (form == .date) ? form : nil
  }
}

extension Property {
  /// The property with the TZID that was meant by `TZID=GMT+05:30:20180608T090000`, whose colon needed quotes.
  fileprivate func rejoiningOffsetName(_ repairs: inout DiagnosticLog) -> Property {
    guard let index = parameters.firstIndex(where: { $0.name == "TZID" }) else { return self }
    let written = parameters[index].written
    let bytes = value.utf8.prefix(3)
    guard bytes.count == 3, bytes.last == UInt8(ascii: ":"),
      bytes.prefix(2).allSatisfy(\.isDigit),
      let sign = written.utf8.lastIndex(where: {
        $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
      }),
      case let digits = written.utf8[sign...].dropFirst(), (1...2).contains(digits.count),
      digits.allSatisfy(\.isDigit)
    else { return self }
    var joined = self
    joined.parameters[index] = Parameter("TZID", value: "\(written):\(value.prefix(2))")
    joined.value = String(value.dropFirst(3))
    repairs.report(
      .repairedValue, .warning, about: self,
      "has a colon in its TZID without quotes. It was read as meant.")
    return joined
  }
}
