// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Where facts come from: a page's address, or words such as "founding document".
public struct Source: Identifiable, Hashable, Sendable {
  /// A source's short name in its file.
  public typealias ID = Identifier<Source>

  /// The short name that records refer to.
  public let id: ID
  /// The address or the words, as written.
  public var text: String

  /// Names a source.
  public init(id: ID, text: String) {
    self.id = id
    self.text = text
  }

  /// The page's address, when the source is one on the web.
  public var url: String? {
    text.hasPrefix("https://") || text.hasPrefix("http://") ? text : nil
  }
}

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
