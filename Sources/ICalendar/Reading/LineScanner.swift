// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Finds the content lines of a buffer that may still grow: physical lines, joined where they are folded.
///
/// CR LF, LF and CR end a line, in any mixture. A line that begins with a blank continues the one
/// before it (RFC 5545 §3.1), also across empty lines, which a doubled CR makes.
struct LineScanner {
  /// A content line: its place in the buffer, folds included, and what has to be done to read it.
  struct Line {
    var start = 0
    var end = 0
    /// Counted from 1, as an editor counts.
    var number = 1
    /// Octets after unfolding.
    var length = 0
    var isFolded = false
    var hasControl = false
    var isASCII = true
  }

  enum Step {
    case line
    case needsMore
    case end
  }

  private enum Phase {
    case begin
    case content
    case between
  }

  /// The line that is being read, or was read when the last step said so.
  private(set) var line = Line()
  /// Where the search goes on: after a step that gave a line, the first byte of the next one.
  private(set) var position = 0
  /// How many lines ended so far, and the lines on which each kind of fault was first seen.
  private(set) var endedLines = 0
  private(set) var firstLineFeed: Int?
  private(set) var firstCarriageReturn: Int?
  private(set) var firstBlank: Int?

  private var phase = Phase.begin
  private var contentStart = 0
  private var ending = UInt8(0)

  init(firstLine: Int = 1) {
    endedLines = firstLine - 1
  }

  /// Octets of the line so far, which matters while a line is longer than the buffer.
  var length: Int { phase == .content ? line.length + position - contentStart : line.length }

  /// The first byte that is needed to read the current or next line.
  var neededFrom: Int { phase == .begin ? position : line.start }

  /// Moves to the next line.
  ///
  /// - Parameter isLast: whether the buffer holds the rest of the body.
  mutating func next(in bytes: Span<UInt8>, isLast: Bool) -> Step {
    if phase == .begin {
      guard skipEmptyLines(in: bytes, isLast: isLast) else { return .needsMore }
      guard position < bytes.count else { return .end }
      begin()
    }
    while true {
      switch phase {
      case .begin: return .end
      case .content:
        guard scanContent(of: bytes, isLast: isLast) else { return .needsMore }
      case .between:
        guard skipEmptyLines(in: bytes, isLast: isLast) else { return .needsMore }
        guard position < bytes.count, bytes[position].isBlank else {
          phase = .begin
          return .line
        }
        line.isFolded = true
        position += 1
        contentStart = position
        phase = .content
      }
    }
  }

  /// Follows the buffer when its first bytes are dropped.
  mutating func shift(by count: Int) {
    line.start -= count
    line.end -= count
    position -= count
    contentStart -= count
  }

  private mutating func begin() {
    line = Line(start: position, end: position, number: endedLines + 1)
    contentStart = position
    phase = .content
  }

  /// Reads to the end of a physical line; `false` when it is not in the buffer.
  private mutating func scanContent(of bytes: Span<UInt8>, isLast: Bool) -> Bool {
    var index = position
    let count = bytes.count
    while true {
      while index < count, bytes[index].isPrintable { index += 1 }
      guard index < count else { break }
      let byte = bytes[index]
      if byte >= 0x80 {
        line.isASCII = false
      } else if byte == .lineFeed || byte == .carriageReturn {
        position = index
        if byte == .carriageReturn && index + 1 == count && !isLast { return false }
        finish(at: index)
        endLine(in: bytes)
        return true
      } else if byte != .tab {
        line.hasControl = true
      }
      index += 1
    }
    position = index
    guard isLast else { return false }
    finish(at: index)
    endedLines += 1
    return true
  }

  private mutating func finish(at index: Int) {
    line.length += index - contentStart
    line.end = index
    phase = .between
  }

  /// Steps over line ends; `false` when only more of the body tells whether there are others.
  private mutating func skipEmptyLines(in bytes: Span<UInt8>, isLast: Bool) -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == .lineFeed || byte == .carriageReturn else { return true }
      if byte == .carriageReturn && position + 1 == bytes.count && !isLast { return false }
      if firstBlank == nil { firstBlank = endedLines + 1 }
      endLine(in: bytes)
    }
    return isLast
  }

  private mutating func endLine(in bytes: Span<UInt8>) {
    endedLines += 1
    if bytes[position] == .lineFeed {
      if firstLineFeed == nil { firstLineFeed = endedLines }
      position += 1
    } else if position + 1 < bytes.count && bytes[position + 1] == .lineFeed {
      position += 2
    } else {
      if firstCarriageReturn == nil { firstCarriageReturn = endedLines }
      position += 1
    }
  }
}
