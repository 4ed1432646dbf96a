// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What is checked in a file's bytes before the YAML parser sees them.
///
/// Yams compares whole keys, so a key made of nested aliases would keep it busy for ever, and it names no place for
/// bytes that are not UTF-8.
struct YAMLScreen {
  let file: String
  let limits: FileLimits
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8], file: String, limits: FileLimits) {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.bytes = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    self.file = file
    self.limits = limits
  }

  /// The text, or the finding that keeps it from being parsed.
  func text() throws(YAMLFault) -> String {
    if bytes.count > limits.bytes {
      throw fault(nil, "limit", "the file has more than \(limits.bytes) bytes")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw fault(bytes.startIndex, "encoding", "the file is UTF-16; save it as UTF-8")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault(firstInvalid, "encoding", "the file is not UTF-8; save it as UTF-8")
    }
    if let offset = bytes.firstIndex(where: isForbidden) {
      throw fault(
        offset, "control-character",
        "the control character \(bytes[offset]) cannot stand in a text file; delete it")
    }
    if let offset = firstAlias {
      throw fault(
        offset, "alias", "YAML's anchors and aliases (&x, *x) are not read; write the value out")
    }
    if let offset = firstTooDeep {
      throw fault(offset, "limit", "too many brackets are open at once here")
    }
    return text
  }

  /// Where brackets lie so deep that libyaml, whose work grows with the depth, would take minutes.
  ///
  /// Brackets in quotes count too, which no real file notices.
  private var firstTooDeep: Int? {
    let most = 200
    var depth = 0
    return bytes.firstIndex { byte in
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      default: break
      }
      return depth > most
    }
  }

  private func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): false
    case 0..<0x20, 0x7F: true
    default: false
    }
  }

  private var firstInvalid: Int {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length =
        switch bytes[index] {
        case 0..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      let end = index + length
      guard length > 0, end <= bytes.endIndex,
        length == 1 || String(validating: bytes[index..<end], as: UTF8.self) != nil
      else { return index }
      index = end
    }
    return index
  }

  /// Where an alias stands whose anchor is in the file; `*` and `&` in running text are no aliases.
  private var firstAlias: Int? {
    let anchors = Set(names(after: UInt8(ascii: "&")).map(\.name))
    if anchors.isEmpty { return nil }
    return names(after: UInt8(ascii: "*")).first { anchors.contains($0.name) }?.offset
  }

  private func names(after mark: UInt8) -> [(name: ArraySlice<UInt8>, offset: Int)] {
    var found: [(name: ArraySlice<UInt8>, offset: Int)] = []
    var previous = UInt8(ascii: " ")
    for index in bytes.indices {
      if bytes[index] == mark, !isNameByte(previous) {
        let name = bytes[(index + 1)...].prefix(while: isNameByte)
        if !name.isEmpty { found.append((name, index)) }
      }
      previous = bytes[index]
    }
    return found
  }

  /// The bytes that libyaml takes into the name of an anchor.
  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private func fault(_ offset: Int?, _ rule: String, _ message: String) -> YAMLFault {
    YAMLFault(
      finding: Finding(
        at: offset.map(place) ?? FilePlace(file: file), .error, rule: rule, message))
  }

  /// Line and column of a byte; columns count code points.
  private func place(of offset: Int) -> FilePlace {
    let before = bytes[..<offset]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? before.startIndex
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return FilePlace(file: file, line: line, column: column)
  }
}
