// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A folder of forums, networks and cities, as read from its files.
public struct Workspace: Sendable {
  /// The folder's path.
  public var directory: String
  /// The title of the workspace.
  public var title: String
  /// The domain that calendar UIDs end in.
  public var uidDomain: String
  /// The IANA name of the zone where nothing else says one.
  public var timeZone: String?
  /// For the team, never published.
  public var note: String?
  /// Whose data is used under which license, to be shown where it is published.
  public var attributions: [Attribution] = []
  /// The networks and partners.
  public var networks: Records<CityNetwork> = []
  /// The sources that `networks.yaml` cites.
  public var networkSources: Records<Source> = []
  /// Feeds of organizations that are no network of the workspace, by name.
  public var otherFeeds: [FeedReference] = []
  /// The names of countries by their code (ISO 3166-1 alpha-2).
  public var countries: [String: String] = [:]
  /// The cities.
  public var cities: Records<City> = []
  /// The sources that `cities.yaml` cites.
  public var citySources: Records<Source> = []
  /// The short names of all forums in the folder, in order, read or not.
  public var forumIDs: [Forum.ID] = []
  /// The forums that were read.
  public var forums: Records<Forum> = []
  /// The partner calendars in `feeds/`, as file names in order, such as `uscm.ics`.
  public var feedFiles: [String] = []
  /// What was decided about partners' events.
  public var decisions = Decisions()

  /// An empty workspace.
  public init(directory: String, title: String, uidDomain: String, timeZone: String? = nil) {
    self.directory = directory
    self.title = title
    self.uidDomain = uidDomain
    self.timeZone = timeZone
  }
}
