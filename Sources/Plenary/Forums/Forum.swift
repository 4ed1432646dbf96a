// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// A forum: who meets, when and where, about what.
///
/// Every default of its file is already applied: a session says itself what holds for it.
///
/// ```swift
/// var forum = Forum(id: "spring-2019", title: "Spring Forum 2019", timeZone: "Europe/Oslo")
/// forum.sessions["opening"] = Session(id: "opening", title: "Opening", kind: .plenary)
/// ```
public struct Forum: Identifiable, Hashable, Sendable {
  /// A forum's short name: the name of its folder.
  public typealias ID = Identifier<Forum>

  /// The short name; calendar UIDs are made of it, so it is kept for ever.
  public let id: ID
  /// The title that is shown.
  public var title: String
  /// The mottos, in printed order.
  public var themes: [String] = []
  /// The network whose regular meetings it is one of.
  public var series: CityNetwork.ID?
  /// The day its files were last brought up to date: DTSTAMP and LAST-MODIFIED until the first release.
  public var updated: CivilDate?
  /// The first day; `nil` while the dates are not known.
  public var firstDay: CivilDate?
  /// The last day, inclusive; `nil` while the dates are not known.
  public var lastDay: CivilDate?
  /// The host city; `nil` for a meeting that is only online, or when not known.
  public var city: City.ID?
  /// The IANA name of the zone of all its times: its own, its city's or the workspace's.
  public var timeZone: String
  /// The words to name the zone by, where the city's name would mislead.
  public var timeZoneLabel: String?
  /// Whether people meet on the spot or online; `nil` when not stated.
  public var mode: Mode?
  /// Who may see its sessions unless they say otherwise.
  public var visibility: Visibility = .public
  /// Who hosts it.
  public var hosts: [Party] = []
  /// Who takes part as a partner.
  public var partners: [Party] = []
  /// How large it is, in the source's words.
  public var size: String?
  /// Its page on the web.
  public var url: String?
  /// Text that is published with it.
  public var description: String?
  /// For the team, never published.
  public var note: String?
  /// The pages and papers the facts come from.
  public var sources: Records<Source> = []
  /// Where the forum's own facts come from.
  public var citation = Citation()
  /// The forum's own words for kinds, and what each behaves like.
  public var kinds: [String: SessionKind] = [:]
  /// What holds for every session that does not say otherwise.
  public var defaults = SessionDefaults()
  /// The houses.
  public var venues: Records<Venue> = []
  /// The rooms of all houses, and those whose house is not known.
  public var rooms: Records<Room> = []
  /// The ways between houses.
  public var travel: [Travel] = []
  /// The days with their opening hours; empty when none are stated.
  public var days: [ForumDay] = []
  /// The themes.
  public var tracks: Records<Track> = []
  /// The people.
  public var people: Records<Person> = []
  /// The delegations, as far as the people's own cities do not say it.
  public var delegations: Records<Delegation> = []
  /// What was announced before, and is no more.
  public var previously: [Announcement] = []
  /// The sessions in the order of the file.
  public var sessions: Records<Session> = []
  /// When and where the sessions take place.
  public var schedule = Schedule()
  /// The domain that calendar UIDs end in: the workspace's.
  public var uidDomain: String

  /// A forum of which only the name is known.
  public init(id: ID, title: String, timeZone: String, uidDomain: String = "plenary.invalid") {
    self.id = id
    self.title = title
    self.timeZone = timeZone
    self.uidDomain = uidDomain
  }
}
