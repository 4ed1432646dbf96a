// Plenary
// SPDX-License-Identifier: Apache-2.0

/// An occurrence as numbers, before it is put into words.
struct FoundOccurrence: Sendable {
  var span: InstanceSpan
  /// The start on the wall that it has in the series.
  var wall: Int
  var source: Source

  /// Where its properties come from.
  enum Source: Sendable {
    /// What holds from an instance of the series on, by number.
    case regime(Int)
    /// The same, with the length of a period of its own.
    case period(Int)
    /// An override of one instance, by number.
    case override(Int)
  }
}

/// Occurrences that wait for earlier ones: a binary heap by start, then by the start in the series.
///
/// An override that moves a whole series back by years makes all of it wait.
struct FoundHeap: Sendable {
  private var elements: [FoundOccurrence] = []

  /// Whether nothing waits.
  var isEmpty: Bool { elements.isEmpty }

  /// The earliest one.
  var first: FoundOccurrence? { elements.first }

  /// - Complexity: O(log n)
  mutating func insert(_ element: FoundOccurrence) {
    elements.append(element)
    var child = elements.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard Self.precedes(elements[child], elements[parent]) else { return }
      elements.swapAt(child, parent)
      child = parent
    }
  }

  /// - Complexity: O(log n)
  mutating func popFirst() -> FoundOccurrence? {
    guard let first = elements.first else { return nil }
    let last = elements.removeLast()
    guard !elements.isEmpty else { return first }
    elements[0] = last
    var parent = 0
    while 2 * parent + 1 < elements.count {
      var child = 2 * parent + 1
      if child + 1 < elements.count, Self.precedes(elements[child + 1], elements[child]) {
        child += 1
      }
      guard Self.precedes(elements[child], elements[parent]) else { break }
      elements.swapAt(child, parent)
      parent = child
    }
    return first
  }

  private static func precedes(_ left: FoundOccurrence, _ right: FoundOccurrence) -> Bool {
    (left.span.start, left.wall) < (right.span.start, right.wall)
  }
}
