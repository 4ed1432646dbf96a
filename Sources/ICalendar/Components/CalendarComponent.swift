// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A typed view of a component: accessors for what is modelled, everything else kept.
///
/// Reading an accessor of a missing or broken value gives `nil`; setting `nil` takes the property out; setting the
/// value that is there already leaves the line as it was written.
public protocol CalendarComponent: Sendable, Hashable {
  /// The name of such components, such as `VEVENT`.
  static var componentName: String { get }
  /// Everything that the component holds.
  var component: Component { get set }
  /// Looks at a component, whatever its name is.
  init(component: Component)
  /// Reports everything that is wrong with it, each with its line and what was done about it.
  func validate(into log: inout DiagnosticLog)
}

extension CalendarComponent {
  /// Reports nothing: what is looked at no further than lists need has no rules.
  public func validate(into log: inout DiagnosticLog) {}

  /// Everything that is wrong with it, by line; beyond a hundred of a kind they are counted.
  public func validate() -> [Diagnostic] {
    var log = DiagnosticLog()
    validate(into: &log)
    return log.diagnostics
  }

  /// The typed values of a single property; `nil` when it is missing or broken.
  func value<Value: PropertyValue>(_ name: String, as type: Value.Type = Value.self) -> Value? {
    component.value(name)
  }
}
