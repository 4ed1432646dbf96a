// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// A made-up forum of any size, for tests of scale; its title and its names say that it is made up.
///
/// The same values give the same forum, byte for byte. Nobody and no room is in two places at once.
///
/// ```swift
/// let made = SyntheticForum(seed: 1, sessions: 10_000, rooms: 40, people: 2_000)
/// made.forum.sessions.count  // 10000
/// ```
public struct SyntheticForum: Sendable {
  /// The forum.
  public let forum: Forum
  /// The made-up cities that its people come from.
  public let cities: Records<City>

  private static let slots = 8
  private static let kinds: [SessionKind] = [.panel, .talk, .workshop, .roundtable, .keynote]
  private static let languages = ["en", "es", "fr"]
  /// A common way to number, so that names sort as they are counted.
  private static func numbered(_ word: String, _ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return word + String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// Makes a forum.
  ///
  /// - Parameters:
  ///   - seed: What the choices depend on.
  ///   - sessions: How many sessions; each lasts at most an hour and has a room and a time.
  ///   - rooms: How many rooms, at least one.
  ///   - people: How many people; up to three appear in a session.
  ///   - cities: How many cities they come from; 0 leaves cities out, so that the forum needs no `cities.yaml`.
  ///   - firstDay: The first day; as many follow as the sessions need.
  /// - Complexity: Proportional to the number of sessions and people.
  public init(
    seed: UInt64, sessions: Int, rooms: Int = 10, people: Int = 100, cities: Int = 0,
    firstDay: CivilDate = CivilDate(daysSinceEpoch: 21_921), timeZone: String = "UTC"
  ) {
    var random = SplitMix64(seed: seed)
    let rooms = max(1, rooms)
    var forum = Forum(
      id: Forum.ID("synthetic-\(seed)"), title: "Synthetic forum \(seed) (made up)",
      timeZone: timeZone)
    forum.description = "A made-up forum for tests. No person, city or session in it is real."
    forum.updated = firstDay
    self.cities = Records(
      (0..<max(0, cities)).map { number in
        City(
          id: City.ID(Self.numbered("synthetic-city-", number, 3)),
          name: Self.numbered("City ", number, 3))
      })
    forum.venues = [Venue(id: "house", name: "Synthetic House")]
    forum.rooms = Records((0..<rooms).map { Self.room($0, &random) })
    forum.tracks = Records(
      (0..<4).map { Track(id: Track.ID("track-\($0)"), name: "Track \($0)") })
    let cityIDs = self.cities.ids
    forum.people = Records((0..<max(0, people)).map { Self.person($0, cityIDs, &random) })
    Self.addSessions(max(0, sessions), from: firstDay, to: &forum, &random)
    let days = max(1, (sessions + rooms * Self.slots - 1) / (rooms * Self.slots))
    forum.firstDay = firstDay
    forum.lastDay = firstDay.adding(days: days - 1)
    self.forum = forum
  }

  private static func room(_ number: Int, _ random: inout SplitMix64) -> Room {
    var room = Room(
      id: Room.ID("room-\(number)"), name: numbered("Room ", number, 2), venue: "house")
    room.capacity = 50 * (1 + random.number(below: 10))
    if random.number(below: 2) == 0 { room.features = ["interpretation"] }
    return room
  }

  private static func person(
    _ number: Int, _ cities: [City.ID], _ random: inout SplitMix64
  ) -> Person {
    var person = Person(
      id: Person.ID(numbered("speaker-", number, 4)), name: numbered("Speaker ", number, 4))
    if cities.isEmpty {
      person.organization = "Synthetic organization \(random.number(below: 100))"
    } else {
      person.city = cities[random.number(below: cities.count)]
    }
    return person
  }

  private static func addSessions(
    _ count: Int, from firstDay: CivilDate, to forum: inout Forum, _ random: inout SplitMix64
  ) {
    let rooms = forum.rooms.ids
    var sessions: [Session] = []
    sessions.reserveCapacity(count)
    var placements: [Placement] = []
    placements.reserveCapacity(count)
    var free: [Person.ID] = []
    for number in 0..<count {
      let (slot, room) = number.quotientAndRemainder(dividingBy: rooms.count)
      // Everybody is free again when the next hour begins.
      if room == 0 { free = random.shuffled(forum.people.ids) }
      var session = session(number, &random)
      let size = min(free.count, 1 + random.number(below: 3))
      session.appearances = free.suffix(size).enumerated().map { index, person in
        Appearance(person: person, role: index == 0 && size > 1 ? "moderator" : nil)
      }
      free.removeLast(size)
      let (day, hour) = slot.quotientAndRemainder(dividingBy: slots)
      placements.append(
        Placement(
          session: session.id,
          start: Moment(
            day: firstDay.adding(days: day),
            time: TimeOfDay(secondsSinceMidnight: (9 + hour) * 3600)),
          place: .room(rooms[room])))
      sessions.append(session)
    }
    forum.sessions = Records(sessions)
    forum.schedule = Schedule(placements)
  }

  private static func session(_ number: Int, _ random: inout SplitMix64) -> Session {
    let kind = kinds[random.number(below: kinds.count)]
    var session = Session(
      id: Session.ID(numbered("session-", number, 4)), title: numbered("Session ", number, 4),
      kind: kind)
    session.length = .printed(30 + 15 * random.number(below: 3))
    session.track = Track.ID("track-\(random.number(below: 4))")
    session.expected = Figure(10 + random.number(below: 40))
    session.languages = Languages(from: [languages[random.number(below: languages.count)]])
    return session
  }
}
