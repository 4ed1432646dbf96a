// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Writes components as iCalendar text: CR LF, folded at 75 octets, in the order given.
///
/// No value can make a line of its own. Control characters other than tabs are left out of values and
/// parameters; a property, parameter or component whose name is not made of letters, digits and
/// `- _ .`, or that is named BEGIN or END, is left out as a whole; a parameter whose quotes are irregular
/// is encoded anew (RFC 6868). `X-LIC-` properties and parameters, which are libical's own, never leave.
public struct CalendarWriter: Sendable {
  private var folding = LineFolding()

  /// Makes a writer.
  public init() {}

  /// The text of a component.
  public func bytes(of component: Component) -> [UInt8] {
    var output: [UInt8] = []
    var writer = self
    writer.append(component, to: &output)
    return output
  }

  /// Appends a component with all that it holds.
  public mutating func append(_ component: Component, to output: inout [UInt8]) {
    // A stack of our own: components may be nested deeper than the program's.
    var stack: [(component: Component, next: Int)] = []
    var current: (component: Component, next: Int)? = (component, 0)
    while let (component, next) = current {
      if next == 0 {
        guard ContentLineName.isValid(component.name) else {
          current = stack.popLast()
          continue
        }
        appendBegin(component.name, properties: component.properties, to: &output)
      }
      if next < component.components.count {
        stack.append((component, next + 1))
        current = (component.components[next], 0)
      } else {
        appendEnd(component.name, to: &output)
        current = stack.popLast()
      }
    }
  }

  /// Appends the beginning of a component whose contents follow.
  public mutating func appendBegin(
    _ name: String, properties: [Property] = [], to output: inout [UInt8]
  ) {
    guard ContentLineName.isValid(name) else { return }
    appendLine("BEGIN", name, to: &output)
    for property in properties { append(property, to: &output) }
  }

  /// Appends the end of a component.
  public mutating func appendEnd(_ name: String, to output: inout [UInt8]) {
    guard ContentLineName.isValid(name) else { return }
    appendLine("END", name, to: &output)
  }

  /// Appends the line of a property.
  public mutating func append(_ property: Property, to output: inout [UInt8]) {
    guard Self.canLeave(property.name) else { return }
    let start = output.count
    output.append(contentsOf: property.name.utf8)
    for parameter in property.parameters where Self.canLeave(parameter.name) {
      output.append(.semicolon)
      output.append(contentsOf: parameter.name.utf8)
      output.append(.equals)
      let written =
        ParameterSyntax.isWellFormed(parameter.written)
        ? parameter.written : Parameter(parameter.name, values: parameter.values).written
      output.append(contentsOf: written.utf8)
    }
    output.append(.colon)
    output.append(contentsOf: property.value.utf8)
    folding.finishLine(from: start, in: &output)
  }

  private mutating func appendLine(_ keyword: String, _ name: String, to output: inout [UInt8]) {
    let start = output.count
    output.append(contentsOf: keyword.utf8)
    output.append(.colon)
    output.append(contentsOf: name.utf8)
    folding.finishLine(from: start, in: &output)
  }

  private static func canLeave(_ name: String) -> Bool {
    guard ContentLineName.isValid(name) else { return false }
    switch name.utf8.first?.uppercased {
    case UInt8(ascii: "B"), UInt8(ascii: "E"):
      let name = name.uppercased()
      return name != "BEGIN" && name != "END"
    case UInt8(ascii: "X"):
      return !name.utf8.prefix(6).map(\.uppercased).elementsEqual("X-LIC-".utf8)
    default: return true
    }
  }
}
