// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What a word typed by a person can mean among records.
public enum NameMatch<Record: Sendable>: Sendable {
  /// Exactly one record is meant.
  case found(Record)
  /// Several records fit equally well, in written order.
  case ambiguous([Record])
  /// None fits; the nearest ones by spelling, nearest first, at most three.
  case none(nearest: [Record])

  /// Looks for a record by its identifier, then by one of its names, then by whole words of a name.
  ///
  /// - Parameters:
  ///   - typed: What was typed, in any case and with or without accents.
  ///   - names: All names of a record, its identifier not included.
  public static func find(
    _ typed: String, among records: some Collection<Record>, id: (Record) -> String,
    names: (Record) -> [String]
  ) -> NameMatch {
    if let exact = records.first(where: { id($0) == typed }) { return .found(exact) }
    let wanted = typed.foldedForMatching
    guard !wanted.isEmpty else { return .none(nearest: []) }
    let folded = records.map { record in
      (record, names: ([id(record)] + names(record)).map(\.foldedForMatching))
    }
    let equal = folded.filter { $0.names.contains(wanted) }.map(\.0)
    if let match = one(of: equal) { return match }
    let words = Set(wanted.split(separator: " "))
    let partial = folded.filter { entry in
      entry.names.contains { words.isSubset(of: Set($0.split(separator: " "))) }
    }.map(\.0)
    if let match = one(of: partial) { return match }
    let letters = Array(wanted.utf8)
    let tolerance = max(2, letters.count / 3)
    let ranked = folded.compactMap { entry -> (Record, Int)? in
      let distances = entry.names.compactMap {
        EditDistance.between(letters, Array($0.utf8), limit: tolerance)
      }
      return distances.min().map { (entry.0, $0) }
    }
    let near = ranked.sorted { $0.1 < $1.1 }.prefix(3).map(\.0)
    return .none(nearest: Array(near))
  }

  private static func one(of matches: [Record]) -> NameMatch? {
    guard let first = matches.first else { return nil }
    return matches.count == 1 ? .found(first) : .ambiguous(matches)
  }
}
