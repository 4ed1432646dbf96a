// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A theme, or one organizer's programme beside another's.
public struct Track: Identifiable, Hashable, Sendable {
  /// A track's short name in its forum's file.
  public typealias ID = Identifier<Track>

  /// The short name that sessions refer to.
  public let id: ID
  /// The name that is shown.
  public var name: String
  /// For the team, never published.
  public var note: String?
  /// Where the facts come from.
  public var sources = Citation()

  /// A track of which only the name is known.
  public init(id: ID, name: String) {
    self.id = id
    self.name = name
  }
}
