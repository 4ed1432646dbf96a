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

  private let events: [ComparedEngagement]
  private let days: [Int: [Int]]
  /// What the events have, as numbers, one event after the other: words as they are, cities and pages below zero.
  private let keys: [Int32]
  /// Where the keys of each event end.
  private let ends: [Int]

  init(_ events: [ComparedEngagement]) {
    self.events = events
    var days: [Int: [Int]] = [:]
    var frequency: [Int32: Int] = [:]
    for (index, event) in events.enumerated() {
      days[event.first, default: []].append(index)
      for word in event.title.words { frequency[word, default: 0] += 1 }
    }
    self.days = days
    var numbers: [String: Int32] = [:]
    func number(_ name: String) -> Int32 {
      if let known = numbers[name] { return known }
      let number = -1 - Int32(numbers.count)
      numbers[name] = number
      return number
    }
    var keys: [Int32] = []
    var ends: [Int] = []
    ends.reserveCapacity(events.count)
    for event in events {
      if let city = event.city { keys.append(number("city " + city.rawValue)) }
      if let url = event.url { keys.append(number("page " + url)) }
      let words = event.title.words
      if words.count <= CandidatePairs.words {
        keys += words
      } else {
        let rarest = words.sorted { (frequency[$0] ?? 0, $0) < (frequency[$1] ?? 0, $1) }
        keys += rarest.prefix(CandidatePairs.words)
      }
      ends.append(keys.count)
    }
    self.keys = keys
    self.ends = ends
  }

  /// Calls with the positions of each pair, in a fixed order.
  func forEach(_ body: (Int, Int) -> Void) {
    var pairs: [UInt64] = []
    for day in days.keys.sorted() {
      guard let today = days[day] else { continue }
      pairs.removeAll(keepingCapacity: true)
      collect(day, today + (days[day + 1] ?? []), into: &pairs)
      // Those who share several things are there several times.
      pairs.sort()
      var last: UInt64?
      for pair in pairs where pair != last {
        last = pair
        body(Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      }
    }
  }

  private func collect(_ day: Int, _ indices: [Int], into pairs: inout [UInt64]) {
    guard indices.count > 1 else { return }
    var entries: [UInt64] = []
    for index in indices {
      let start = index == 0 ? 0 : ends[index - 1]
      for key in keys[start..<ends[index]] {
        entries.append(UInt64(UInt32(bitPattern: key)) << 32 | UInt64(index))
      }
    }
    entries.sort()
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
      if end - start > 1 {
        collect(block: entries[start..<end].map { Int($0 & 0xFFFF_FFFF) }, of: day, into: &pairs)
      }
      start = end
    }
  }

  /// Adds each event of a block with those after it that it is compared with.
  private func collect(block: [Int], of day: Int, into pairs: inout [UInt64]) {
    var block = block
    var reach = block.count
    if block.count > CandidatePairs.largestBlock {
      block.sort { precedes($0, $1) }
      reach = CandidatePairs.neighbors
    }
    for position in block.indices {
      let first = block[position]
      let isToday = events[first].first == day
      for second in block[(position + 1)..<min(block.count, position + 1 + reach)]
      where isToday || events[second].first == day {
        pairs.append(UInt64(min(first, second)) << 32 | UInt64(max(first, second)))
      }
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (events[left].title.words, events[right].title.words)
    if first == second { return left < right }
    return first.lexicographicallyPrecedes(second)
  }
}
