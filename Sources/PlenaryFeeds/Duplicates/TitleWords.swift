// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Plenary

/// The words of titles as small numbers, so that many titles are compared quickly.
struct WordTable {
  private var numbers: [Substring: Int32] = [:]

  /// The number of a folded word.
  mutating func number(of word: Substring) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(numbers.count)
    numbers[word] = number
    return number
  }

  /// The numbers of the words of a name.
  mutating func words(of name: String) -> [Int32] {
    name.foldedForMatching.split(separator: " ").map { number(of: $0) }
  }
}

/// What a title says, apart from its spelling.
struct TitleWords {
  /// The words that mean something, each once, in ascending order of their numbers.
  let words: [Int32]
  /// The same without the names of the event's city and networks, which one source writes and another does not.
  let ownWords: [Int32]
  /// Numbers such as 86 in "86th Annual Meeting", without the year in which the event takes place.
  let numbers: Set<Int>

  init(_ title: String, year: Int, names: [Int32], table: inout WordTable) {
    var words: Set<Int32> = []
    var numbers: Set<Int> = []
    for word in title.foldedForMatching.split(separator: " ") {
      if let number = TitleWords.number(word) {
        if number != year { numbers.insert(number) }
      } else if !TitleWords.small.contains(word) {
        words.insert(table.number(of: word))
      }
    }
    self.words = words.sorted()
    ownWords = words.subtracting(names).sorted()
    self.numbers = numbers
  }

  /// How much two titles have in common.
  enum Likeness: Equatable {
    case same, contained, similar, different
    /// Both count something, and not the same: "Part 1" and "Part 2".
    case otherNumber
  }

  func likeness(to other: TitleWords) -> Likeness {
    if !numbers.isEmpty, !other.numbers.isEmpty, numbers.isDisjoint(with: other.numbers) {
      return .otherNumber
    }
    let whole = TitleWords.likeness(words, other.words)
    if whole == .same { return .same }
    let own = TitleWords.likeness(ownWords, other.ownWords)
    for candidate in [Likeness.same, .contained, .similar]
    where whole == candidate || own == candidate {
      return candidate
    }
    return .different
  }

  private static func likeness(_ left: [Int32], _ right: [Int32]) -> Likeness {
    guard !left.isEmpty, !right.isEmpty else { return .different }
    if left == right { return .same }
    let common = count(left, right)
    let smaller = min(left.count, right.count)
    if common == smaller, smaller >= 2 { return .contained }
    return common * 10 >= (left.count + right.count - common) * 6 ? .similar : .different
  }

  /// How many words both have.
  private static func count(_ left: [Int32], _ right: [Int32]) -> Int {
    var (i, j, common) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        common += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return common
  }

  /// `2018`, `86th`, `1er`, `8.`: digits with at most three letters after them.
  private static func number(_ word: Substring) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, word.count - digits.count <= 3, digits.count <= 9 else { return nil }
    return Int(digits)
  }

  private static let small: Set<Substring> = [
    "a", "an", "and", "at", "by", "de", "der", "des", "die", "du", "et", "for", "from", "in", "la",
    "le", "les", "of", "on", "s", "the", "to", "und", "with",
  ]
}
