// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A BEGIN or END line, recognized without looking at the other lines more than at their first bytes.
enum StructureLine {
  case begin(String)
  case end(String)
  /// BEGIN or END with a name that no component can have.
  case malformed

  private static let begin: [UInt8] = Array("BEGIN:".utf8)
  private static let end: [UInt8] = Array("END:".utf8)

  /// Whether a line that starts with these bytes can be one; `true` also when it has to be cleaned first.
  static func isPossible(_ bytes: Span<UInt8>, at start: Int, until end: Int) -> Bool {
    guard start + 1 < end else { return false }
    let first = bytes[start].uppercased
    guard first == UInt8(ascii: "B") || first == UInt8(ascii: "E") else { return false }
    let second = bytes[start + 1].uppercased
    let isFold = second == .carriageReturn || second == .lineFeed
    return isFold || second == (first == UInt8(ascii: "B") ? UInt8(ascii: "E") : UInt8(ascii: "N"))
  }

  /// Reads an unfolded line; `nil` when it is neither.
  ///
  /// - Parameter isTidy: set to `false` when blanks around the name had to be taken away.
  init?(_ bytes: ArraySlice<UInt8>, isTidy: inout Bool) {
    let keyword: [UInt8]
    if Self.matches(bytes, Self.begin) {
      keyword = Self.begin
    } else if Self.matches(bytes, Self.end) {
      keyword = Self.end
    } else {
      return nil
    }
    var name = bytes.dropFirst(keyword.count)
    while name.last?.isBlank == true { name.removeLast() }
    while name.first?.isBlank == true { name.removeFirst() }
    isTidy = name.count + keyword.count == bytes.count
    guard let name = ContentLineName.read(name) else {
      self = .malformed
      return
    }
    self = keyword.count == Self.begin.count ? .begin(name) : .end(name)
  }

  private static func matches(_ bytes: ArraySlice<UInt8>, _ keyword: [UInt8]) -> Bool {
    guard bytes.count >= keyword.count else { return false }
    return zip(bytes, keyword).allSatisfy { $0.uppercased == $1 }
  }
}
