// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Where the records of the files were written, so that a rule can point at what it speaks of.
public struct FilePlaces: Sendable {
  /// What was written: a record of some sort, by its identifier.
  public enum Subject: Hashable, Sendable {
    /// The workspace itself: `plenary.yaml`.
    case workspace
    /// A network.
    case network(CityNetwork.ID)
    /// A city.
    case city(City.ID)
    /// A forum's own keys.
    case forum(Forum.ID)
    /// A house of a forum.
    case venue(Venue.ID, in: Forum.ID)
    /// A room of a forum.
    case room(Room.ID, in: Forum.ID)
    /// A theme of a forum.
    case track(Track.ID, in: Forum.ID)
    /// A person of a forum.
    case person(Person.ID, in: Forum.ID)
    /// A session of a forum.
    case session(Session.ID, in: Forum.ID)
    /// A delegation of a forum.
    case delegation(City.ID, in: Forum.ID)
    /// A session's line in the schedule of a forum.
    case placement(Session.ID, in: Forum.ID)
  }

  private struct Entry: Sendable {
    var place: FilePlace
    var keys: [(name: String, line: Int, column: Int)]
  }

  private var entries: [Subject: Entry] = [:]

  /// Knows no place.
  public init() {}

  /// Where a record begins, or where one of its keys stands; `nil` when it was not read from a file.
  ///
  /// A key that was not written gives the record's place.
  public func place(of subject: Subject, key: String? = nil) -> FilePlace? {
    guard let entry = entries[subject] else { return nil }
    guard let key, let found = entry.keys.first(where: { $0.name == key }) else {
      return entry.place
    }
    return FilePlace(file: entry.place.file, line: found.line, column: found.column)
  }

  /// Whether a record has a key in its file, so that a default can be told from what was written.
  public func isWritten(_ key: String, of subject: Subject) -> Bool {
    entries[subject]?.keys.contains { $0.name == key } ?? false
  }

  mutating func add(
    _ subject: Subject, at place: FilePlace, keys: [(name: String, line: Int, column: Int)]
  ) {
    entries[subject] = Entry(place: place, keys: keys)
  }

  /// Takes over the places of other files.
  public mutating func merge(_ other: FilePlaces) {
    entries.merge(other.entries) { _, new in new }
  }
}
