// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
import Plenary

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A forum with its sessions as planned, in the shape of our JSON.
///
/// Times are RFC 3339 with the zone's offset; all-day dates have an exclusive end; what is not known is left out.
public struct ForumDocument: Codable, Sendable, Hashable {
  /// A name with the identifier to look it up by.
  public struct Named: Codable, Sendable, Hashable {
    /// The identifier in the workspace; `nil` for somebody known by words alone.
    public var id: String?
    /// The name that is shown.
    public var name: String
  }

  /// Somebody who appears in a session.
  public struct Participant: Codable, Sendable, Hashable {
    /// The identifier; `nil` while the person is to be confirmed.
    public var id: String?
    /// The name that is shown.
    public var name: String
    /// The role as printed, "speaker" when none is.
    public var role: String
    /// The city's name.
    public var city: String?
    /// The organization.
    public var organization: String?
    /// Whether the appearance stands.
    public var confirmed: Bool
    /// Whether the person takes part from afar.
    public var remote: Bool
  }

  /// Where a session takes place.
  public struct Place: Codable, Sendable, Hashable {
    /// The room's or the house's identifier.
    public var id: String
    /// The room's name.
    public var room: String?
    /// The house's name.
    public var venue: String?
    /// The house's address.
    public var address: String?
  }

  /// A session with its time.
  public struct Session: Codable, Sendable, Hashable {
    /// The identifier in the forum.
    public var id: String
    /// The UID in calendars.
    public var uid: String
    /// The title, or the working title.
    public var title: String
    /// The kind as the forum's own words name it.
    public var kind: String
    /// Draft, tentative, confirmed or canceled.
    public var status: String
    /// Who may see it.
    public var visibility: String
    /// The start; a date while the time is not known; missing while the day is not.
    public var start: String?
    /// The first instant after, or the first day after.
    public var end: String?
    /// How the end is known: printed, implied or assumed.
    public var endBasis: String?
    /// Whether only the day is known.
    public var allDay: Bool
    /// Where.
    public var place: Place?
    /// Who appears, in printed order.
    public var people: [Participant]
    /// The track's name.
    public var track: String?
    /// The words that join the parts of a series.
    public var series: String?
    /// Its number in the series.
    public var part: Int?
    /// The identifier of the longer item that it takes place in.
    public var within: String?
    /// Who invites.
    public var host: Named?
    /// Who runs it.
    public var organizer: Named?
    /// In person, online or hybrid.
    public var mode: String?
    /// The link to take part; only in editions that are not public.
    public var join: String?
    /// How many people are expected.
    public var expected: Int?
    /// What its room has to offer.
    public var needs: [String]
    /// Why it is canceled.
    public var reason: String?
    /// The part of the day, while the time is not known.
    public var partOfDay: String?
    /// Printed words that could not be read as a time.
    public var asPrinted: String?
    /// Who may come, as the files say it.
    public var audience: [String]
    /// Whether it may overlap other sessions.
    public var optional: Bool
    /// Languages spoken.
    public var languages: [String]?
    /// Languages interpreted into.
    public var interpretation: [String]?
    /// Text that is published with it.
    public var description: String?
    /// Where the facts come from.
    public var sources: [String]
  }

  /// The forum's identifier.
  public var id: String
  /// The UID of the forum's own entry.
  public var uid: String
  /// The forum's title.
  public var title: String
  /// The mottos, in printed order.
  public var themes: [String]
  /// The network whose regular meetings it is one of.
  public var series: String?
  /// The first day.
  public var firstDay: CivilDate?
  /// The last day, inclusive.
  public var lastDay: CivilDate?
  /// The host city.
  public var city: Named?
  /// The IANA name of the zone of all times.
  public var timeZone: String
  /// Who hosts it.
  public var hosts: [Named]
  /// Partners.
  public var partners: [Named]
  /// Text that is published with it.
  public var description: String?
  /// The words to name the zone by, where the city's name would mislead.
  public var timeZoneLabel: String?
  /// The forum's page on the web.
  public var url: String?
  /// Whether any session is known.
  public var isPublished: Bool
  /// The day the files were last brought up to date.
  public var updated: CivilDate?
  /// Where the forum's own facts come from.
  public var sources: [String]
  /// The sessions by start; those without a day come last.
  public var sessions: [Session]

  /// Keys sorted, UTF-8, one line feed at the end.
  public func serialized() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }
}
