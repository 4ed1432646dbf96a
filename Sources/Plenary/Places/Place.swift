// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Where a session takes place: a room, or a house when no room is known.
public enum Place: Hashable, Sendable {
  /// A room.
  case room(Room.ID)
  /// A house.
  case venue(Venue.ID)

  /// The identifier as written in the schedule.
  public var text: String {
    switch self {
    case .room(let id): id.rawValue
    case .venue(let id): id.rawValue
    }
  }
}
