// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary

/// Finds the record that a typed word means, or says what would have fitted.
struct Lookup<Record: Sendable> {
  let noun: String
  let plural: String
  let records: [Record]
  let id: (Record) -> String
  let names: (Record) -> [String]

  init(
    noun: String, plural: String, records: some Collection<Record>,
    id: @escaping (Record) -> String, names: @escaping (Record) -> [String]
  ) {
    self.noun = noun
    self.plural = plural
    self.records = Array(records)
    self.id = id
    self.names = names
  }

  /// - Throws: `noInput` when none or several fit.
  func find(_ typed: String) throws(CommandError) -> Record {
    switch NameMatch.find(typed, among: records, id: id, names: names) {
    case .found(let record): return record
    case .ambiguous(let matches):
      throw CommandError(
        .noInput, "\(typed) could be \(described(matches, joinedBy: " or ")). Type the id.")
    case .none(let nearest) where nearest.isEmpty:
      let known = records.isEmpty ? "" : " The \(plural): \(ids)."
      throw CommandError(.noInput, "There is no \(noun) \(typed).\(known)")
    case .none(let nearest):
      throw CommandError(
        .noInput,
        "There is no \(noun) \(typed); the nearest: \(described(nearest, joinedBy: ", ")).")
    }
  }

  private var ids: String {
    let shown = records.prefix(12).map(id).joined(separator: ", ")
    return records.count > 12 ? shown + " and \(records.count - 12) more" : shown
  }

  private func described(_ records: [Record], joinedBy separator: String) -> String {
    records.map { record in
      guard let name = names(record).first, name != id(record) else { return id(record) }
      return "\(id(record)) (\(name))"
    }.joined(separator: separator)
  }
}

extension Lookup where Record == City {
  static func cities(_ workspace: Workspace) -> Lookup {
    let shownNames = workspace.cities.shownNames
    return Lookup(noun: "city", plural: "cities", records: workspace.cities) {
      $0.id.rawValue
    } names: {
      [shownNames[$0.id], $0.name].compactMap { $0 } + $0.otherNames
    }
  }
}

extension Lookup where Record == CityNetwork {
  static func networks(_ workspace: Workspace) -> Lookup {
    Lookup(noun: "network", plural: "networks", records: workspace.networks) {
      $0.id.rawValue
    } names: {
      [$0.name, $0.shortName] + $0.otherNames
    }
  }
}
