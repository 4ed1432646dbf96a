// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The lines of a file with lists at its top level, whose elements can be taken out, replaced and added.
struct YAMLLines {
  private var lines: [Substring]
  private let value: YAMLValue?

  init(_ text: String, value: YAMLValue?) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.value = value
  }

  var text: String { lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n" }

  /// Keys in the order in which their lists may be replaced: those of the file from the last to the first, for the places are
  /// those of the text given, then those that the file does not have.
  func lastFirst<Key: RawRepresentable<String>>(_ keys: [Key]) -> [Key] {
    let written = (value?.map ?? []).reversed().compactMap { entry in
      keys.first { $0.rawValue == entry.key }
    }
    return written + keys.filter { key in !written.contains { $0.rawValue == key.rawValue } }
  }

  /// Makes the list of a key hold other elements: those that stay keep their lines.
  ///
  /// - Returns: Whether it could be done; a list in one line, or in an unusual form, cannot.
  mutating func replace(
    _ key: String, _ before: [AnyHashable], with after: [AnyHashable], written: [YAMLText]
  ) -> Bool {
    let added = zip(after, written).map { (value: $0, line: $1.document) }
    guard let position = value?.map?.firstIndex(where: { $0.key == key }),
      let entry = value?.map?[position]
    else { return append(key, added.map(\.line)) }
    guard let list = entry.value.list, list.count == before.count else { return false }
    guard !list.isEmpty else {
      return replaceEmpty(key, at: entry.line, added.map(\.line))
    }
    let keys = value?.map ?? []
    let end = trimmed(
      position + 1 < keys.count ? keys[position + 1].line - 1 : lines.count,
      from: list[list.count - 1].line)
    guard let indent = indent(of: list[0].line) else { return false }
    var ranges: [Range<Int>] = []
    for index in list.indices {
      let first = list[index].line
      guard self.indent(of: first) == indent else { return false }
      let next = index + 1 < list.count ? list[index + 1].line - 1 : end
      ranges.append((first - 1)..<trimmed(next, from: first))
    }
    var edits = YAMLLines.edits(before, after, ranges, end: end) {
      Substring(indent + "- " + added[$0].line.dropLast())
    }
    // Nothing is left of the list, so that its key goes too.
    if after.isEmpty { edits.append(((entry.line - 1)..<entry.line, [])) }
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      lines.replaceSubrange(edit.range, with: edit.lines)
    }
    return true
  }

  private typealias Edit = (range: Range<Int>, lines: [Substring])

  /// What has to be done to the lines: a list of one length is changed in place, another one loses and gains elements.
  private static func edits(
    _ before: [AnyHashable], _ after: [AnyHashable], _ ranges: [Range<Int>], end: Int,
    line: (Int) -> Substring
  ) -> [Edit] {
    if before.count == after.count {
      return before.indices.filter { before[$0] != after[$0] }.map { (ranges[$0], [line($0)]) }
    }
    var edits: [Edit] = []
    var next = 0
    for (index, element) in before.enumerated() {
      if next < after.count, after[next] == element {
        next += 1
      } else {
        edits.append((ranges[index], []))
      }
    }
    if next < after.count { edits.append((end..<end, (next..<after.count).map(line))) }
    return edits
  }

  private mutating func append(_ key: String, _ added: [String]) -> Bool {
    guard value == nil || value?.isAbsent == true || value?.map?.first?.column == 1 else {
      return false
    }
    if !lines.isEmpty { lines.append("") }
    lines.append("\(key):")
    lines += added.map { Substring("  - " + $0.dropLast()) }
    return true
  }

  private mutating func replaceEmpty(_ key: String, at line: Int, _ added: [String]) -> Bool {
    guard lines.indices.contains(line - 1),
      lines[line - 1].filter({ $0 != " " }).hasPrefix("\(key):[]")
    else { return false }
    lines.replaceSubrange(
      (line - 1)..<line, with: ["\(key):"] + added.map { Substring("  - " + $0.dropLast()) })
    return true
  }

  /// The blanks before the hyphen of an element; `nil` when the line does not begin with one.
  private func indent(of line: Int) -> String? {
    guard lines.indices.contains(line - 1) else { return nil }
    let blanks = lines[line - 1].prefix { $0 == " " }
    return lines[line - 1].dropFirst(blanks.count).hasPrefix("- ") ? String(blanks) : nil
  }

  /// The last line of an element, without the comments and empty lines after it.
  private func trimmed(_ end: Int, from first: Int) -> Int {
    var end = min(end, lines.count)
    while end > first {
      let content = lines[end - 1].drop { $0 == " " || $0 == "\t" || $0 == "\r" }
      guard content.isEmpty || content.hasPrefix("#") else { break }
      end -= 1
    }
    return end
  }
}
