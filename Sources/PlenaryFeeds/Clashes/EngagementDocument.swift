// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
import Plenary

/// A partner's event or a forum as the command's JSON names it.
public struct EngagementDocument: Sendable, Hashable, Codable {
  /// The source, UID and occurrence of an event; `nil` for a forum.
  public var source: String?, uid: String?, recurrenceID: String?
  /// The short name of a forum; `nil` for an event.
  public var forum: String?
  /// The title.
  public var title: String
  /// The first day and the last one, inclusive, on the wall of its place.
  public var firstDay: CivilDate, lastDay: CivilDate
  /// Its city and networks, when known.
  public var city: String?, networks: [String]
  /// Its page.
  public var url: String?
  /// The sources that announce it too.
  public var alsoIn: [String]

  /// Describes an engagement.
  public init(_ engagement: PartnerEngagement) {
    source = engagement.reference?.source
    uid = engagement.reference?.uid
    recurrenceID = engagement.reference?.recurrenceID
    if case .forum(let id) = engagement.origin { forum = id.rawValue }
    title = engagement.title
    firstDay = engagement.days.lowerBound
    lastDay = engagement.lastDay
    city = engagement.city?.rawValue
    networks = engagement.networks.map(\.rawValue)
    url = engagement.url
    alsoIn = engagement.otherOrigins.map { origin in
      switch origin {
      case .event(let reference): reference.source
      case .forum(let id): id.rawValue
      }
    }
  }
}

extension EngagementDocument {
  private enum CodingKeys: String, CodingKey {
    case source, uid, recurrenceID, forum, title, firstDay, lastDay, city, networks, url, alsoIn
  }

  /// Writes the object; what is not known is `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(source, forKey: .source)
    try container.encode(uid, forKey: .uid)
    try container.encode(recurrenceID, forKey: .recurrenceID)
    try container.encode(forum, forKey: .forum)
    try container.encode(title, forKey: .title)
    try container.encode(firstDay, forKey: .firstDay)
    try container.encode(lastDay, forKey: .lastDay)
    try container.encode(city, forKey: .city)
    try container.encode(networks, forKey: .networks)
    try container.encode(url, forKey: .url)
    try container.encode(alsoIn, forKey: .alsoIn)
  }
}
