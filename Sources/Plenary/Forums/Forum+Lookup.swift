// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Forum {
  /// The UID of a session in calendars, the same for ever.
  ///
  /// It is the session's own `uid`, or made of its oldest short name, the forum's and the workspace's domain.
  /// The corresponding iCalendar property is `UID` (RFC 5545 §3.8.4.7).
  public func uid(of session: Session) -> String {
    session.uid ?? "\(session.was.first ?? session.id).\(id)@\(uidDomain)"
  }

  /// The texts of a record's sources in written order; the identifier where the file has no such source.
  public func text(of citation: Citation) -> [String] {
    citation.record.map { sources[$0]?.text ?? $0.rawValue }
  }

  /// The house of a place; `nil` when a room's house is not known.
  public func venue(of place: Place) -> Venue? {
    switch place {
    case .venue(let id): venues[id]
    case .room(let id): rooms[id]?.venue.flatMap { venues[$0] }
    }
  }

  /// The room, when a place is one.
  public func room(of place: Place) -> Room? {
    guard case .room(let id) = place else { return nil }
    return rooms[id]
  }

  /// The rooms of a house in the order of the file.
  public func rooms(in venue: Venue.ID) -> [Room] { rooms.filter { $0.venue == venue } }

  /// The name of a place: the room and its house, or the house; the identifier when the file has no such place.
  public func name(of place: Place) -> String {
    let names = [room(of: place)?.name, venue(of: place)?.name].compactMap { $0 }
    return names.isEmpty ? place.text : names.joined(separator: ", ")
  }

  /// The place identifier of a room or venue; rooms are looked for first.
  public func place(_ id: String) -> Place? {
    if rooms.contains(id: Room.ID(id)) { return .room(Room.ID(id)) }
    if venues.contains(id: Venue.ID(id)) { return .venue(Venue.ID(id)) }
    return nil
  }

  /// Minutes from one house to another, taken from the way back when only that is known; 0 inside one house.
  public func travelMinutes(from: Venue.ID, to: Venue.ID) -> Int? {
    if from == to { return 0 }
    return
      (travel.first { $0.from == from && $0.to == to }
      ?? travel.first { $0.from == to && $0.to == from })?.minutes
  }

  /// A person's organization: as written, or `City of …` for a mayor whose city is known.
  ///
  /// - Parameter cities: The workspace's cities.
  public func organization(of person: Person, in cities: Records<City>) -> String? {
    if let organization = person.organization { return organization }
    guard person.isMayor, let city = person.city, cities.contains(id: city) else { return nil }
    return "City of \(cities.shownName(of: city))"
  }
}
