// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// Which sessions to show, export or publish; an empty filter lets all pass.
///
/// Values of one property are alternatives, and all properties that are not empty must be met.
public struct SessionFilter: Hashable, Sendable {
  /// People who appear, in any role.
  public var people: Set<Person.ID> = []
  /// Cities whose people appear.
  public var cities: Set<City.ID> = []
  /// Networks for which somebody appears, of which a city that appears is a member, or that run the session.
  public var networks: Set<CityNetwork.ID> = []
  /// Themes.
  public var tracks: Set<Track.ID> = []
  /// Rooms and houses; a house stands for all its rooms.
  public var places: Set<Place> = []
  /// Days in the forum's zone; a session that runs past midnight is of the day on which it starts.
  public var days: Set<CivilDate> = []
  /// Kinds.
  public var kinds: Set<SessionKind> = []
  /// The forum's own words for kinds, as alternatives to ``kinds``.
  public var printedKinds: Set<String> = []

  /// Lets every session pass.
  public init() {}

  /// Whether every session passes.
  public var isEmpty: Bool { self == SessionFilter() }
}
