// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The sources of a record, and of single fields that have their own.
public struct Citation: Hashable, Sendable {
  /// The sources of the whole record, in written order; empty when none is stated.
  public var record: [Source.ID]
  /// The sources of single fields by the key of the file, such as `size`.
  public var fields: [String: [Source.ID]]

  /// Cites sources.
  public init(_ record: [Source.ID] = [], fields: [String: [Source.ID]] = [:]) {
    self.record = record
    self.fields = fields
  }

  /// The sources of a field: its own, or else the record's.
  public func sources(of key: String) -> [Source.ID] { fields[key] ?? record }
}
