// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What became of a scheduling request. The iCalendar property is `REQUEST-STATUS` (RFC 5545 §3.8.8.3).
///
/// It is read without libical, whose value keeps a pointer into text that it has freed.
public struct RequestStatus: Sendable, Hashable {
  /// Numbers with points between them, such as `2.0` for success.
  public var code: String
  /// What it means, in words.
  public var message: String
  /// The data that caused it; `nil` when not given.
  public var data: String?

  /// Describes an outcome.
  public init(code: String, message: String, data: String? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  /// Whether the request went through: codes 1 and 2.
  public var isSuccess: Bool { code.hasPrefix("1.") || code.hasPrefix("2.") }
}

extension RequestStatus: PropertyValue {
  /// Reads a REQUEST-STATUS.
  ///
  /// - Throws: ``CalendarError`` with the code `invalid-status` or `empty-value`.
  public init(property: Property, repairs: inout DiagnosticLog) throws(CalendarError) {
    guard !property.value.isEmpty else { throw property.error(.emptyValue, "has no value.") }
    var parts: [String] = [""]
    var isEscaped = false
    for character in property.value.unicodeScalars {
      if character == ";", !isEscaped, parts.count < 3 {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    let numbers = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(numbers.count),
      numbers.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) })
    else {
      throw property.error(
        .invalidStatus, "has \(quoted(parts[0])), which is not a code such as 2.0.")
    }
    code = parts[0]
    message = parts.count > 1 ? Property(property.name, value: parts[1]).text : ""
    data = parts.count > 2 ? Property(property.name, value: parts[2]).text : nil
  }

  /// The outcome as a property.
  public func property(named name: String) -> Property {
    let parts = [message] + (data.map { [$0] } ?? [])
    let code = code.filter { $0 == "." || $0.isASCII && $0.isNumber }
    return Property(
      name, value: ([code] + parts.map { Property(name, text: $0).value }).joined(separator: ";"))
  }
}
