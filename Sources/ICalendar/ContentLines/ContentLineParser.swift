// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Reads unfolded content lines (RFC 5545 §3.1); keeps its working memory from line to line.
struct ContentLineParser {
  private var scratch: [UInt8] = []

  /// Reads a line of a buffer; `nil`, with a diagnostic, when it is no property.
  ///
  /// - Parameter bytes: what the scanner looked at, whose offsets count from its start.
  mutating func property(
    _ line: LineScanner.Line, in bytes: ArraySlice<UInt8>, log: inout DiagnosticLog
  ) -> Property? {
    let content = content(of: line, in: bytes)
    if line.hasControl {
      log.add(
        .controlCharacter, .warning, line: line.number, text: content.lossyText,
        message: "Control characters were removed.")
    }
    var reader = ContentLineReading(line: line)
    return reader.property(content, log: &log)
  }

  /// The bytes of a line without folds and control characters.
  mutating func content(of line: LineScanner.Line, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>
  {
    let base = bytes.startIndex
    let whole = bytes[base + line.start..<base + line.end]
    guard line.isFolded || line.hasControl else { return whole }
    scratch.removeAll(keepingCapacity: true)
    var index = whole.startIndex
    while index < whole.endIndex {
      let run = index
      while index < whole.endIndex, !whole[index].isControl { index += 1 }
      scratch.append(contentsOf: whole[run..<index])
      guard index < whole.endIndex else { break }
      let isFold = whole[index] == .lineFeed || whole[index] == .carriageReturn
      index += 1
      guard isFold else { continue }
      while whole[index] == .lineFeed || whole[index] == .carriageReturn { index += 1 }
      index += 1
    }
    return scratch[...]
  }
}

extension ArraySlice<UInt8> {
  /// The bytes as text for people, cut to what a diagnostic shows.
  var lossyText: String { String(decoding: prefix(800), as: UTF8.self) }
}
