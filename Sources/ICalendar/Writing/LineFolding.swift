// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Ends lines: takes control characters out and folds at 75 octets (RFC 5545 §3.1).
struct LineFolding {
  private static let width = 75
  private var line: [UInt8] = []

  /// Ends the line that begins at an offset and reaches to the end of the output.
  mutating func finishLine(from start: Int, in output: inout [UInt8]) {
    var hasControl = false
    var isASCII = true
    for index in start..<output.count where !output[index].isPrintable {
      if output[index] >= 0x80 {
        isASCII = false
      } else if output[index] != .tab {
        hasControl = true
      }
    }
    if hasControl {
      line.removeAll(keepingCapacity: true)
      line.append(contentsOf: output[start...].lazy.filter { !$0.isControl })
      output.replaceSubrange(start..., with: line)
    }
    if output.count - start > Self.width { fold(from: start, in: &output, isASCII: isASCII) }
    output.append(.carriageReturn)
    output.append(.lineFeed)
  }

  private mutating func fold(from start: Int, in output: inout [UInt8], isASCII: Bool) {
    line.removeAll(keepingCapacity: true)
    line.append(contentsOf: output[start...])
    output.removeSubrange(start...)
    var index = 0
    var room = Self.width
    while line.count - index > room {
      let cut = isASCII ? index + room : cut(from: index, room: room)
      output.append(contentsOf: line[index..<cut])
      output.append(.carriageReturn)
      output.append(.lineFeed)
      output.append(.space)
      index = cut
      room = Self.width - 1
    }
    output.append(contentsOf: line[index...])
  }

  /// The last place that is not inside a code point, nor inside a character that fits into a line.
  private func cut(from start: Int, room: Int) -> Int {
    var cut = start + room
    while line[cut].isContinuation, cut > start + 1 { cut -= 1 }
    guard line[cut] >= 0x80 || line[cut - 1] >= 0x80 else { return cut }
    // Enough of the text behind the cut to see whether it belongs to the character before it.
    let text = String(decoding: line[start..<min(cut + 32, line.count)], as: UTF8.self)
    var end = 0
    for character in text {
      let next = end + character.utf8.count
      if next > cut - start { break }
      end = next
    }
    return end > 0 ? start + end : cut
  }
}
