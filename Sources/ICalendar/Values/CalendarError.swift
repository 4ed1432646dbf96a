// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Why a calendar, one of its properties or a rule could not be read or computed.
///
/// The codes are the kinds of ``Diagnostic``, so an error that is survived becomes a line of the report.
public struct CalendarError: Error, Sendable, Hashable {
  /// What kind of fault it is.
  public var code: Diagnostic.Kind
  /// The line on which it was found, counted from 1; 0 when the value was not read from a body.
  public var line: Int
  /// One sentence that names the property and says what is wrong with it.
  public var message: String

  /// Describes a fault.
  public init(_ code: Diagnostic.Kind, line: Int = 0, message: String) {
    self.code = code
    self.line = line
    self.message = message
  }

  /// The error as a line of a report, with a second sentence that says what was done about it.
  ///
  /// The text is that of the line on which it was found; it is cut to 200 characters.
  public func diagnostic(
    _ severity: Diagnostic.Severity = .error, text: String = "", outcome: String = ""
  ) -> Diagnostic {
    Diagnostic(
      code, severity, line: line, text: text.excerpt,
      message: outcome.isEmpty ? message : "\(message) \(outcome)")
  }
}

extension CalendarError: CustomStringConvertible {
  /// The sentence, after the line when it is known.
  public var description: String { line > 0 ? "Line \(line): \(message)" : message }
}
