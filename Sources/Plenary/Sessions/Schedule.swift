// Plenary
// SPDX-License-Identifier: Apache-2.0

/// When and where the sessions of a forum take place; a session that is not in it has no date yet.
public struct Schedule: Hashable, Sendable {
  /// The placements by start, then by session.
  public private(set) var placements: [Placement]
  private var positions: [Session.ID: Int]

  /// Holds nothing.
  public init() {
    placements = []
    positions = [:]
  }

  /// Sorts placements; of two for one session the first given is kept.
  public init(_ placements: some Sequence<Placement>) {
    var seen: Set<Session.ID> = []
    let kept = placements.filter { seen.insert($0.session).inserted }
    self.placements = kept.sorted(by: Placement.precedes)
    positions = [:]
    index()
  }

  /// Where and when a session is; assigning moves it, adds it, or takes it off.
  ///
  /// A placement assigned must be of that session.
  /// - Complexity: Constant to read, proportional to the count to assign.
  public subscript(session: Session.ID) -> Placement? {
    get { positions[session].map { placements[$0] } }
    set {
      if let position = positions[session] { placements.remove(at: position) }
      if let newValue {
        precondition(newValue.session == session, "The placement is of another session.")
        let position =
          placements.firstIndex { Placement.precedes(newValue, $0) } ?? placements.endIndex
        placements.insert(newValue, at: position)
      }
      index()
    }
  }

  private mutating func index() {
    positions = Dictionary(
      uniqueKeysWithValues: placements.enumerated().map { ($1.session, $0) })
  }
}
