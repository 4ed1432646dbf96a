// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// The keys of forum.yaml.
enum ForumFormat {
  static let title = Key("title", .text, "The title that is shown.", isRequired: true)
  static let series = Key(
    "series", ValueType<CityNetwork.ID>.reference(to: .network),
    "The network whose regular meetings it is one of.")
  static let updated = Key(
    "updated", ValueType<CivilDate>.date, "The day the files were last brought up to date.")
  static let city = Key("city", ValueType<City.ID>.reference(to: .city), "The host city.")
  static let timezone = Key("timezone", .text, "The IANA name of the zone of all times.")
  static let timezoneLabel = Key(
    "timezone_label", .text, "How the zone is named, where the city's name would mislead.")
  static let hosts = Key("hosts", ValueType<Party>.party.oneOrMore, "Who hosts it.")
  static let partners = Key(
    "partners", ValueType<Party>.party.oneOrMore, "Networks by id, or others in words.")
  static let size = Key("size", .text, "How large it is, in the source's words.")
  static let url = Key("url", .text, "Its page on the web.")
  static let kinds = Key("kinds", kindsType, "Own words for kinds: {masterclass: workshop}.")
  static let defaults = Key("defaults", ForumRecords.defaults, "What holds for every session.")
  static let venues = Key("venues", VenueFormat.type, "The venues, by id.")
  static let rooms = Key(
    "rooms", VenueFormat.roomType, "Rooms whose venue is not known, by id.")
  static let travel = Key("travel", ForumRecords.travel, "Minutes between venues.")
  static let days = Key("days", ForumRecords.days, "Days with their opening hours.")
  static let tracks = Key("tracks", TrackFormat.type, "The tracks, by id.")
  static let people = Key("people", PersonFormat.type, "The people, by id.")
  static let delegations = Key(
    "delegations", DelegationFormat.type, "What people's cities do not say, by city.")
  static let previously = Key(
    "previously", ForumRecords.previously, "Dates or themes announced before.")
  static let sessions = Key("sessions", SessionFormat.type, "The sessions, by id.")

  static let format = RecordFormat(
    "forum", "What a forum is: dates, venues, people and sessions.",
    keys: [
      title, ForumRecords.theme, series, updated, ForumRecords.firstDay, ForumRecords.lastDay, city,
      timezone, timezoneLabel, SessionFormat.mode, SessionFormat.visibility, hosts, partners, size,
      url, SessionFormat.description, CommonKeys.source, CommonKeys.note, CommonKeys.sourceList,
      defaults, kinds, venues, rooms, travel, days, tracks, people, delegations, previously,
      sessions,
    ])

  private static let kindsType = ValueType<[(key: String, value: SessionKind)]>.dictionary(
    of: ValueType<SessionKind>.choice("kind"),
    wanted: "a map from printed words to kinds such as {masterclass: workshop}")
}
