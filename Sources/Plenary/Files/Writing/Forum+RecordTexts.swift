// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Forum {
  var defaultsText: YAMLText {
    var fields = YAMLFields()
    fields.add(CommonKeys.source, defaults.sources)
    fields.add(SessionFormat.status, defaults.status)
    fields.add(SessionFormat.audience, defaults.audience)
    fields.add(SessionFormat.visibility, defaults.visibility)
    fields.add(SessionFormat.mode, defaults.mode)
    fields.add(ForumRecords.place, defaults.place)
    fields.add(SessionFormat.languages, defaults.languages)
    return fields.inOneLine
  }

  func text(_ venue: Venue) -> YAMLText {
    var fields = YAMLFields()
    fields.add(CommonKeys.name, venue.name)
    fields.add(CommonKeys.also, venue.otherNames)
    fields.add(VenueFormat.address, venue.address)
    fields.add(VenueFormat.city, venue.city)
    fields.add(VenueFormat.location, venue.location)
    fields.add(VenueFormat.capacity, venue.capacity)
    fields.add(VenueFormat.features, venue.features)
    fields.add(CommonKeys.note, venue.note)
    fields.add(venue.sources, default: defaults.sources)
    let rooms = rooms(in: venue.id)
    if rooms.isEmpty { return fields.inOneLine }
    fields.add(VenueFormat.rooms, .records(Records(rooms), text))
    return fields.inLines
  }

  func text(_ room: Room) -> YAMLText {
    var fields = YAMLFields()
    fields.add(CommonKeys.name, room.name)
    fields.add(CommonKeys.also, room.otherNames)
    fields.add(VenueFormat.capacity, room.capacity)
    fields.add(VenueFormat.features, room.features)
    fields.add(VenueFormat.available, room.available)
    fields.add(CommonKeys.note, room.note)
    fields.add(room.sources, default: defaults.sources)
    return fields.inOneLine
  }

  func text(_ track: Track) -> YAMLText {
    var fields = YAMLFields()
    fields.add(CommonKeys.name, track.name)
    fields.add(CommonKeys.note, track.note)
    fields.add(track.sources, default: defaults.sources)
    return fields.inOneLine
  }

  func text(_ person: Person) -> YAMLText {
    var fields = YAMLFields()
    fields.add(PersonFormat.name, person.name)
    fields.add(PersonFormat.family, person.family)
    fields.add(PersonFormat.title, person.titles)
    fields.add(PersonFormat.city, person.city)
    fields.add(PersonFormat.network, person.network)
    fields.add(PersonFormat.organization, person.organization)
    fields.add(CommonKeys.also, person.otherNames)
    fields.add(CommonKeys.note, person.note)
    fields.add(person.sources, default: defaults.sources)
    return fields.inOneLine
  }

  func text(_ day: ForumDay) -> YAMLText {
    if day.title == nil, day.note == nil, day.sources.isEmpty { return day.open.yaml }
    var fields = YAMLFields()
    fields.add(ForumRecords.day, day.day)
    fields.add(ForumRecords.open, day.open.hours)
    fields.add(ForumRecords.dayTitle, day.title)
    fields.add(CommonKeys.note, day.note)
    fields.add(CommonKeys.source, day.sources)
    return fields.inOneLine
  }

  func text(_ travel: Travel) -> YAMLText {
    var fields = YAMLFields()
    fields.add(ForumRecords.from, travel.from)
    fields.add(ForumRecords.to, travel.to)
    fields.add(ForumRecords.minutes, travel.minutes)
    fields.add(CommonKeys.note, travel.note)
    fields.add(CommonKeys.source, travel.sources)
    return fields.inOneLine
  }

  func text(_ delegation: Delegation) -> YAMLText {
    var fields = YAMLFields()
    fields.add(DelegationFormat.head, delegation.head)
    fields.add(DelegationFormat.size, delegation.size)
    fields.add(DelegationFormat.arrival, delegation.arrival)
    fields.add(DelegationFormat.departure, delegation.departure)
    fields.add(CommonKeys.note, delegation.note)
    fields.add(CommonKeys.source, delegation.sources)
    return fields.inOneLine
  }

  func text(_ announcement: Announcement) -> YAMLText {
    var fields = YAMLFields()
    fields.add(ForumRecords.firstDay, announcement.firstDay)
    fields.add(ForumRecords.lastDay, announcement.lastDay)
    fields.add(ForumRecords.theme, announcement.themes)
    fields.add(ForumRecords.title, announcement.title)
    fields.add(CommonKeys.note, announcement.note)
    fields.add(CommonKeys.source, announcement.sources)
    return fields.inOneLine
  }
}
