// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A component of a calendar as its bytes stand in the body, to be hashed or parsed.
///
/// It shares the bytes of the piece that it was cut from: keep the parsed component, not the slice.
public struct ComponentSlice: Sendable {
  /// The name in upper case, such as `VEVENT`.
  public let name: String
  /// The bytes from BEGIN to END, folds and line ends included, without the last line's end.
  public let bytes: ArraySlice<UInt8>
  /// The number of the line of its BEGIN, counted from 1.
  public let line: Int
  /// Which of the body's calendars it stands in, counted from 0.
  public let calendar: Int

  /// The component with bytes of its own, which can be kept while the body is read on.
  public func detached() -> ComponentSlice {
    ComponentSlice(name: name, bytes: Array(bytes)[...], line: line, calendar: calendar)
  }

  /// Parses the component, with what was repaired in its lines.
  ///
  /// What is wrong with the structure around the lines is in the log of the body.
  public func parse() -> (component: Component, diagnostics: [Diagnostic]) {
    var log = DiagnosticLog()
    let component = parse(into: &log)
    return (component, log.diagnostics)
  }

  /// Parses the component and adds what was repaired in its lines to a log.
  public func parse(into log: inout DiagnosticLog) -> Component {
    var parser = ComponentParser()
    return parser.parse(self, log: &log)
  }
}
