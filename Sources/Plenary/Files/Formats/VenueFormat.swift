// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of a venue and of a room.
enum VenueFormat {
  static let address = Key("address", .text, "The street address.")
  static let city = Key(
    "city", ValueType<City.ID>.reference(to: .city), "The city, when it is not the forum's.")
  static let location = Key("location", .coordinates, "Latitude and longitude in degrees.")
  static let rooms = Key("rooms", roomType, "The rooms of this venue, by id.")
  static let capacity = Key("capacity", .count, "How many people it holds.")
  static let features = Key(
    "features", ValueType.text.oneOrMore, "What it offers: interpretation, livestream, …")
  static let available = Key(
    "available", ValueType<DayHours>.dayHours.oneOrMore,
    "When it can be used: Mon 2017-09-25 09:00-18:00.")

  static let format = RecordFormat(
    "venue", "A house where sessions take place.",
    keys: [
      CommonKeys.requiredName, CommonKeys.also, address, city, location, capacity, features, rooms,
      CommonKeys.note, CommonKeys.source, CommonKeys.fieldSources,
    ])

  static let roomFormat = RecordFormat(
    "room", "A room.",
    keys: [
      CommonKeys.requiredName, CommonKeys.also, capacity, features, available, CommonKeys.note,
      CommonKeys.source, CommonKeys.fieldSources,
    ])

  static let type = ValueType<Records<Venue>>.records(
    format, line: CommonKeys.requiredName,
    of: { id, context in context.forum.map { .venue(id, in: $0) } },
    read: { id, record in
      var venue = Venue(id: id, name: record[CommonKeys.requiredName] ?? id.rawValue)
      venue.otherNames = record[CommonKeys.also]
      venue.address = record[address]
      venue.city = record[city]
      venue.location = record[location]
      venue.capacity = record[capacity]
      venue.features = record[features]
      venue.note = record[CommonKeys.note]
      venue.sources = record.citation(default: record.context.defaultSources)
      for room in record[rooms] ?? [] { record.context.add(room, in: id) }
      return venue
    })

  static let roomType = ValueType<Records<Room>>.records(
    roomFormat, line: CommonKeys.requiredName,
    of: { id, context in context.forum.map { .room(id, in: $0) } },
    read: { id, record in
      var room = Room(id: id, name: record[CommonKeys.requiredName] ?? id.rawValue)
      room.otherNames = record[CommonKeys.also]
      room.capacity = record[capacity]
      room.features = record[features]
      room.available = record[available]
      room.note = record[CommonKeys.note]
      room.sources = record.citation(default: record.context.defaultSources)
      return room
    })
}
