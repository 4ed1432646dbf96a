// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Forum {
  /// The text of the forum's `forum.yaml`, which reads back as this forum without its schedule.
  ///
  /// Comments of a file it was read from are not kept: programs change forum.yaml only when told to.
  public var fileText: String {
    var fields = YAMLFields()
    fields.add(ForumFormat.title, title)
    fields.add(ForumRecords.theme, themes)
    fields.add(ForumFormat.series, series)
    fields.add(ForumFormat.updated, updated)
    fields.add(ForumRecords.firstDay, firstDay)
    fields.add(ForumRecords.lastDay, lastDay)
    fields.add(ForumFormat.city, city)
    fields.add(ForumFormat.timezone, timeZone)
    fields.add(ForumFormat.timezoneLabel, timeZoneLabel)
    fields.add(SessionFormat.mode, mode)
    if visibility != .public { fields.add(SessionFormat.visibility, visibility) }
    fields.add(ForumFormat.hosts, hosts)
    fields.add(ForumFormat.partners, partners)
    fields.add(ForumFormat.size, size)
    fields.add(ForumFormat.url, url)
    fields.add(SessionFormat.description, description)
    fields.add(CommonKeys.source, citation.record)
    fields.add(CommonKeys.note, note)
    let collections = addCollections()
    return fields.inLines.document
      + collections.map { "\n" + YAMLText.block([$0]).document }.joined()
  }

  /// The text of the forum's `schedule.yaml`: a line a session, by start, then session.
  public var scheduleFileText: String {
    let lines = schedule.placements.map { placement in
      var fields = YAMLFields()
      fields.add(PlacementFormat.start, placement.start)
      fields.add(PlacementFormat.session, placement.session)
      if placement.place != defaults.place { fields.add(PlacementFormat.place, placement.place) }
      if placement.pin != [] { fields.add(PlacementFormat.pin, placement.pin) }
      fields.add(PlacementFormat.partOfDay, placement.partOfDay)
      fields.add(PlacementFormat.asPrinted, placement.asPrinted)
      fields.add(CommonKeys.note, placement.note)
      return fields.inOneLine
    }
    return YAMLText.block([YAMLText.Field(PlacementFormat.schedule.name, .lines(lines))]).document
  }

  private func addCollections() -> [YAMLText.Field] {
    var fields = YAMLFields()
    if !sources.isEmpty {
      fields.add(CommonKeys.sourceList, .records(sources) { .scalar($0.text) })
    }
    if defaults != SessionDefaults() { fields.add(ForumFormat.defaults, defaultsText) }
    if !kinds.isEmpty {
      fields.add(
        ForumFormat.kinds,
        .map(kinds.sorted { $0.key < $1.key }.map { YAMLText.Field($0.key, $0.value.yaml) }))
    }
    if !venues.isEmpty { fields.add(ForumFormat.venues, .records(venues, text)) }
    let loose = rooms.filter { $0.venue == nil }
    if !loose.isEmpty { fields.add(ForumFormat.rooms, .records(Records(loose), text)) }
    if !travel.isEmpty { fields.add(ForumFormat.travel, .lines(travel.map(text))) }
    if !days.isEmpty { fields.add(ForumFormat.days, .lines(days.map(text))) }
    if !tracks.isEmpty { fields.add(ForumFormat.tracks, .records(tracks, text)) }
    if !people.isEmpty { fields.add(ForumFormat.people, .records(people, text)) }
    if !delegations.isEmpty {
      fields.add(
        ForumFormat.delegations,
        .block(delegations.map { YAMLText.Field($0.city.rawValue, text($0)) }))
    }
    if !previously.isEmpty {
      fields.add(ForumFormat.previously, .lines(previously.map(text)))
    }
    fields.add(ForumFormat.sessions, .records(sessions, text))
    return fields.entries
  }
}
