// Plenary
// SPDX-License-Identifier: Apache-2.0

/// One unfolded content line: a name, its parameters and a value (RFC 5545 §3.1).
///
/// The value is kept as it was written, so a property that nobody interprets goes out as it came.
public struct Property: Sendable {
  /// The name in upper case, such as `DTSTART` or `X-WR-CALNAME`.
  public var name: String
  /// The parameters in the order in which they were written.
  public var parameters: [Parameter]
  /// The value as written, with its escapes. Use `text` for an unescaped TEXT value.
  public var value: String
  /// The number of the line on which it began, counted from 1; 0 when it was not read from a body.
  public var line: Int

  /// Makes a property of a value that is already escaped as its type asks.
  public init(_ name: String, parameters: [Parameter] = [], value: String, line: Int = 0) {
    self.name = name
    self.parameters = parameters
    self.value = value
    self.line = line
  }

  /// The first parameter of that name (upper case), `nil` when there is none.
  public func parameter(_ name: String) -> Parameter? {
    parameters.first { $0.name == name }
  }
}

extension Property: Hashable {
  /// Compares what the line says, not where it stood.
  public static func == (lhs: Property, rhs: Property) -> Bool {
    lhs.name == rhs.name && lhs.value == rhs.value && lhs.parameters == rhs.parameters
  }

  /// Hashes what the line says, not where it stood.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(parameters)
    hasher.combine(value)
  }
}
