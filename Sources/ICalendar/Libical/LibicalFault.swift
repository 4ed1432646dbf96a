// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Something that libical does wrong and that we do another way, with a probe of the installed library.
///
/// A fault that is no longer present is a work-around that can go.
///
/// ```swift
/// for fault in LibicalFault.all where fault.isPresent() { print(fault.name) }
/// ```
public struct LibicalFault: Sendable {
  /// A short stable name, such as `list-limit`.
  public let name: String
  /// One sentence: what libical does.
  public let summary: String
  /// One sentence: what is done instead.
  public let remedy: String
  private let probe: @Sendable () -> Bool

  init(
    _ name: String, _ summary: String, remedy: String, probe: @escaping @Sendable () -> Bool
  ) {
    self.name = name
    self.summary = summary
    self.remedy = remedy
    self.probe = probe
  }

  /// Asks the installed library. Every probe ends within milliseconds.
  public func isPresent() -> Bool { probe() }

  /// All known faults: of parsing, writing, values, recurrence and zones.
  public static let all: [LibicalFault] = parsing + writing + values + recurrence + zones
}
