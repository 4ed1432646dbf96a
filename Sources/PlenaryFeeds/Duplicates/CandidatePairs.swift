// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary

/// The pairs of events that are worth a comparison, each once.
///
/// Two events qualify when they begin on the same day or a day apart and share a city, a page or a word of their title.
/// Where more than ``largestBlock`` share the same, each is compared with its neighbors by title only, so that a feed of a
/// hundred thousand events on one day costs no more than others.
struct CandidatePairs {
  private static let largestBlock = 48
  private static let neighbors = 8
  /// So many words of a title are looked at, the rarest first.
  private static let words = 6

  private enum Key: Hashable {
    case city(City.ID)
    case page(String)
    case word(Int32)
  }

  private let events: [ComparedEngagement]
  private let days: [Int: [Int]]
  private let frequency: [Int32: Int]

  init(_ events: [ComparedEngagement]) {
    self.events = events
    var days: [Int: [Int]] = [:]
    var frequency: [Int32: Int] = [:]
    for (index, event) in events.enumerated() {
      days[event.first, default: []].append(index)
      for word in event.title.words { frequency[word, default: 0] += 1 }
    }
    self.days = days
    self.frequency = frequency
  }

  /// Calls with the positions of each pair, in a fixed order.
  func forEach(_ body: (Int, Int) -> Void) {
    for day in days.keys.sorted() {
      guard let today = days[day] else { continue }
      pairs(today: today, tomorrow: days[day + 1] ?? [], body)
    }
  }

  private func pairs(today: [Int], tomorrow: [Int], _ body: (Int, Int) -> Void) {
    guard today.count + tomorrow.count > 1 else { return }
    var blocks: [Key: [Int]] = [:]
    for index in today + tomorrow {
      for key in keys(of: index) { blocks[key, default: []].append(index) }
    }
    let isToday = Set(today)
    var pairs: Set<Pair> = []
    for block in blocks.values where block.count > 1 {
      for (position, first) in reach(in: block) {
        for second in position where isToday.contains(first) || isToday.contains(second) {
          pairs.insert(Pair(first: min(first, second), second: max(first, second)))
        }
      }
    }
    for pair in pairs.sorted() { body(pair.first, pair.second) }
  }

  private func keys(of index: Int) -> [Key] {
    let event = events[index]
    var keys: [Key] = []
    if let city = event.city { keys.append(.city(city)) }
    if let url = event.url { keys.append(.page(url)) }
    let rarest = event.title.words.sorted {
      (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1)
    }
    keys += rarest.prefix(CandidatePairs.words).map(Key.word)
    return keys
  }

  /// Each event of a block with those after it that it is compared with.
  private func reach(in block: [Int]) -> [(others: ArraySlice<Int>, first: Int)] {
    var block = block
    var reach = block.count
    if block.count > CandidatePairs.largestBlock {
      block.sort { precedes($0, $1) }
      reach = CandidatePairs.neighbors
    }
    return block.indices.map { position in
      let end = min(block.count, position + 1 + reach)
      return (block[(position + 1)..<end], block[position])
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (events[left].title.words, events[right].title.words)
    if first == second { return left < right }
    return first.lexicographicallyPrecedes(second)
  }

  private struct Pair: Hashable, Comparable {
    var first: Int
    var second: Int

    static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }
}
