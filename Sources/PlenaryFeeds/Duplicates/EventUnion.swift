// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary

/// Puts events together, the surest first, without two of one source in a group and without what a person has split.
struct EventUnion {
  private let engagements: [PartnerEngagement]
  /// A number for each engagement's source.
  private let sources: [Int]
  private let splits: [[EventReference]]
  private let isSplitAtAll: [Bool]
  /// The events that a join names, by their series.
  private let joined: [EventReference: [Int]]
  private var group: [Int]
  private var members: [Int: [Int]] = [:]
  private var weakest: [Int: EventLikeness] = [:]
  private var decided: Set<Int> = []

  init(
    _ engagements: [PartnerEngagement], sources: [Int], joins: [[EventReference]],
    splits: [[EventReference]]
  ) {
    self.engagements = engagements
    self.sources = sources
    self.splits = splits
    let wanted = Set(joins.joined().map(\.series))
    joined = Dictionary(
      grouping: wanted.isEmpty
        ? []
        : engagements.indices.filter { index in
          engagements[index].reference.map { wanted.contains($0.series) } ?? false
        }, by: { engagements[$0].reference?.series ?? EventReference(source: "", uid: "") })
    let named = Set(splits.joined().map(\.series))
    isSplitAtAll =
      named.isEmpty
      ? []
      : engagements.map { engagement in
        engagement.reference.map { named.contains($0.series) } ?? false
      }
    group = Array(engagements.indices)
    for join in joins { decide(join) }
  }

  /// Joins what a person has joined, whatever it looks like: the occurrences of one time among those named.
  private mutating func decide(_ references: [EventReference]) {
    var seen: Set<EventReference> = []
    let series = references.map(\.series).filter { seen.insert($0).inserted }
    let meant = series.flatMap { joined[$0] ?? [] }.sorted().filter { index in
      guard let reference = engagements[index].reference else { return false }
      return references.contains { $0.covers(reference) }
    }
    // Of series each occurrence is joined to its own neighbor.
    let isSeries = meant.contains { engagements[$0].reference?.recurrenceID != nil }
    let parts =
      isSeries
      ? Array(Dictionary(grouping: meant) { engagements[$0].days.lowerBound }.values) : [meant]
    for part in parts where part.count > 1 {
      for index in part.dropFirst() { unite(part[0], index) }
      decided.insert(group[part[0]])
    }
  }

  /// Joins two events unless something speaks against it.
  mutating func join(_ first: Int, _ second: Int, _ likeness: EventLikeness) {
    let (left, right) = (group[first], group[second])
    guard left != right, mayUnite(left, right) else { return }
    let known = [weakest[left], weakest[right], likeness].compactMap { $0 }
    let least = known.min { $0.confidence < $1.confidence }
    let wasDecided = !decided.isDisjoint(with: [left, right])
    unite(first, second)
    weakest[group[first]] = least
    if wasDecided { decided.insert(group[first]) }
  }

  /// Whether nothing is left to ask about two events.
  func isSettled(_ first: Int, _ second: Int) -> Bool {
    group[first] == group[second] || !mayUnite(group[first], group[second])
  }

  /// The positions of each group, forums first, in the order of the groups' first members.
  func positions() -> [[Int]] { ids().map(positions(of:)) }

  /// The groups in the order of their first members.
  func groups() -> [DuplicateGroup] {
    ids().map { id in
      let link = weakest[id]
      let isDecided = decided.contains(id)
      return DuplicateGroup(
        members: positions(of: id).map { engagements[$0] },
        confidence: link?.confidence ?? 100,
        reasons: link?.reasons
          ?? (isDecided ? [Reason("decision", "They were joined by hand.", weight: 100)] : []),
        isDecided: isDecided)
    }
  }

  private func ids() -> [Int] {
    var order: [Int] = []
    var seen: Set<Int> = []
    for index in engagements.indices where seen.insert(group[index]).inserted {
      order.append(group[index])
    }
    return order
  }

  private func positions(of id: Int) -> [Int] {
    guard let several = members[id] else { return [id] }
    let sorted = several.sorted()
    return sorted.filter { engagements[$0].source == nil }
      + sorted.filter { engagements[$0].source != nil }
  }

  private func all(_ id: Int) -> [Int] { members[id] ?? [id] }

  private func mayUnite(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (all(left), all(right))
    for one in first {
      for other in second {
        if sources[one] == sources[other] { return false }
        guard !isSplitAtAll.isEmpty else { continue }
        if isSplitAtAll[one], isSplitAtAll[other], isSplit(one, other) { return false }
      }
    }
    return true
  }

  private func isSplit(_ one: Int, _ other: Int) -> Bool {
    guard let first = engagements[one].reference, let second = engagements[other].reference else {
      return false
    }
    return splits.contains { split in
      split.contains { $0.covers(first) } && split.contains { $0.covers(second) }
    }
  }

  private mutating func unite(_ first: Int, _ second: Int) {
    let (left, right) = (group[first], group[second])
    guard left != right else { return }
    let moved = all(right)
    members[left] = all(left) + moved
    members[right] = nil
    for index in moved { group[index] = left }
    weakest[right] = nil
    decided.remove(right)
  }
}
