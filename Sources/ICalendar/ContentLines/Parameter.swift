// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A parameter of a content line, such as `TZID=Europe/Oslo` (RFC 5545 §3.2).
public struct Parameter: Sendable, Hashable {
  /// The name in upper case.
  public var name: String
  /// What stood after the equals sign, with its quotes and `^` escapes.
  public var written: String

  /// Keeps a parameter as it was written.
  public init(_ name: String, written: String) {
    self.name = name
    self.written = written
  }
}
