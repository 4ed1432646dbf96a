// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// Makes a forum of the values of its two files.
struct ForumReader {
  let id: Forum.ID
  let workspace: Workspace
  let context: ReadingContext

  /// The forum without its schedule; `nil` after a finding when the file is no map.
  func forum(_ value: YAMLValue) -> Forum? {
    context.forum = id
    guard let record = RecordReader(value, ForumFormat.format, context) else { return nil }
    context.remember(.forum(id), line: 1, column: 1, keys: record.entries)
    learnNames(value)

    var forum = Forum(
      id: id, title: record[ForumFormat.title] ?? id.rawValue, timeZone: "",
      uidDomain: workspace.uidDomain)
    readHead(record, into: &forum)
    forum.kinds = Dictionary(record[ForumFormat.kinds] ?? []) { first, _ in first }
    context.kinds = forum.kinds
    forum.defaults = record[ForumFormat.defaults] ?? SessionDefaults()
    context.sessionDefaults = forum.defaults
    context.sessionDefaults.mode = forum.defaults.mode ?? forum.mode
    context.sessionDefaults.visibility = forum.defaults.visibility ?? forum.visibility

    readPlaces(record, into: &forum)
    forum.days = record[ForumFormat.days]
    forum.tracks = record[ForumFormat.tracks] ?? []
    readPeople(record, into: &forum)
    forum.previously = record[ForumFormat.previously]
    forum.sessions = record[ForumFormat.sessions] ?? []
    return forum
  }

  /// The schedule, whose lines refer to the forum read before.
  func schedule(_ value: YAMLValue, _ context: ReadingContext) -> Schedule {
    context.forum = id
    context.sessionDefaults = self.context.sessionDefaults
    guard let record = RecordReader(value, PlacementFormat.scheduleFormat, context) else {
      return Schedule()
    }
    return Schedule(record[PlacementFormat.schedule])
  }

  private func learnNames(_ value: YAMLValue) {
    context.names[.source] = ReadingContext.names(in: value["sources"])
    context.names[.venue] = ReadingContext.names(in: value["venues"])
    context.names[.track] = ReadingContext.names(in: value["tracks"])
    context.names[.session] = ReadingContext.names(in: value["sessions"])
    context.names[.person] = ReadingContext.names(in: value["people"])
    var rooms = ReadingContext.names(in: value["rooms"])
    for venue in value["venues"]?.map ?? [] {
      rooms.merge(ReadingContext.names(in: venue.value["rooms"])) { first, _ in first }
    }
    context.names[.room] = rooms
  }

  private func readHead(_ record: RecordReader, into forum: inout Forum) {
    forum.sources = record[CommonKeys.sourceList] ?? []
    forum.citation = Citation(record[CommonKeys.source])
    forum.themes = record[ForumRecords.theme]
    forum.series = record[ForumFormat.series]
    forum.updated = record[ForumFormat.updated]
    forum.firstDay = record[ForumRecords.firstDay]
    forum.lastDay = record[ForumRecords.lastDay]
    forum.city = record[ForumFormat.city]
    forum.timeZoneLabel = record[ForumFormat.timezoneLabel]
    forum.mode = record[SessionFormat.mode]
    forum.visibility = record[SessionFormat.visibility] ?? .public
    forum.hosts = record[ForumFormat.hosts]
    forum.partners = record[ForumFormat.partners]
    forum.size = record[ForumFormat.size]
    forum.url = record[ForumFormat.url]
    forum.description = record[SessionFormat.description]
    forum.note = record[CommonKeys.note]
    forum.timeZone = timeZone(of: forum, record)
  }

  private func timeZone(of forum: Forum, _ record: RecordReader) -> String {
    if let own = record[ForumFormat.timezone] { return own }
    if let city = forum.city.flatMap({ workspace.cities[$0]?.timeZone }) { return city }
    if let common = workspace.timeZone { return common }
    context.report(
      .error, "missing-key", at: 1, 1,
      "the forum has no time zone; write timezone: here, or for its city, or in plenary.yaml")
    return "UTC"
  }

  private func readPlaces(_ record: RecordReader, into forum: inout Forum) {
    forum.venues = record[ForumFormat.venues] ?? []
    let loose = record[ForumFormat.rooms] ?? []
    forum.rooms = Records(context.rooms + loose)
    forum.travel = record[ForumFormat.travel]
    reportSharedNames(forum, all: context.rooms + loose, record)
  }

  /// A schedule names a room or a venue by its identifier alone, so no two places may share one.
  private func reportSharedNames(_ forum: Forum, all rooms: [Room], _ record: RecordReader) {
    var seen: Set<String> = Set(forum.venues.ids.map(\.rawValue))
    for room in rooms where !seen.insert(room.id.rawValue).inserted {
      let place = context.places.place(of: .room(room.id, in: id))
      context.report(
        .error, "duplicate-id", at: place?.line ?? 0, place?.column ?? 0,
        "two places of this forum have the id \(room.id); rooms and venues share their ids")
    }
  }

  private func readPeople(_ record: RecordReader, into forum: inout Forum) {
    forum.people = record[ForumFormat.people] ?? []
    let cities = workspace.cities.shownNames
    var names: [String: String] = [:]
    names.reserveCapacity(forum.people.count)
    for person in forum.people {
      let city = person.city.map { cities[$0] ?? $0.rawValue }
      names[person.id.rawValue] = person.formalName + (city.map { " (\($0))" } ?? "")
    }
    context.names[.person] = names
    forum.delegations = record[ForumFormat.delegations] ?? []
  }
}

extension ReadingContext {
  /// The shown names of the records in a map, before they are read.
  static func names(in value: YAMLValue?) -> [String: String] {
    let entries = value?.map ?? []
    var names: [String: String] = [:]
    names.reserveCapacity(entries.count)
    for entry in entries {
      names[entry.key] =
        entry.value.text ?? entry.value["name"]?.text ?? entry.value["title"]?.text
        ?? entry.value["working_title"]?.text ?? entry.value["family"]?.text ?? entry.key
    }
    return names
  }
}
