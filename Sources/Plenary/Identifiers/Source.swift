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
