// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Who may see a session; apart from who may come, which is its audience.
public enum Visibility: String, Hashable, Sendable, CaseIterable, Codable {
  /// Everybody: it is in public feeds.
  case `public`
  /// Those who take part in the forum.
  case participants
  /// Those who appear in it or are named in its audience.
  case `private`
}
