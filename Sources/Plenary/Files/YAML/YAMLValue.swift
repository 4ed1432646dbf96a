// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A value of a YAML file as it is written: a text, a list or a map, with its place.
struct YAMLValue: Sendable {
  enum Content: Sendable {
    /// `isPlain` is false for texts in quotes and for blocks.
    case text(String, isPlain: Bool)
    case list([YAMLValue])
    case map([YAMLEntry])
  }

  var content: Content
  var line: Int
  var column: Int

  /// Whether nothing is written: `key:` and `key: ~` mean the same as no key at all.
  var isAbsent: Bool {
    guard case .text(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~"
  }

  var text: String? {
    guard case .text(let text, _) = content else { return nil }
    return text
  }

  var list: [YAMLValue]? {
    guard case .list(let values) = content else { return nil }
    return values
  }

  var map: [YAMLEntry]? {
    guard case .map(let entries) = content else { return nil }
    return entries
  }

  subscript(key: String) -> YAMLValue? { map?.first { $0.key == key }?.value }

  /// What it is, for messages.
  var noun: String {
    switch content {
    case .text: "a text"
    case .list: "a list"
    case .map: "a map"
    }
  }
}
