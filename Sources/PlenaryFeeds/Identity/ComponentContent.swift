// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// What a component says apart from when it was sent, read from its bytes without parsing them.
///
/// The fingerprint is of the unfolded lines, without DTSTAMP, which many producers set anew at every
/// request. Folds, line ends and empty lines change nothing either.
public struct ComponentContent: Sendable, Hashable {
  /// The fingerprint of the lines without DTSTAMP.
  public private(set) var fingerprint: Fingerprint
  /// The latest DTSTAMP and LAST-MODIFIED, as digits read in UTC: seconds since 1970, or `Int64.min`.
  public private(set) var stamp: Int64 = .min

  /// Reads the bytes of one component, from its BEGIN to its END.
  public init(_ bytes: ArraySlice<UInt8>) {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    let (span, base) = (bytes.span, bytes.startIndex)
    var (start, isKept, stamp) = (0, true, Int64.min)
    while start < span.count {
      var end = start
      while end < span.count, span[end] != UInt8(ascii: "\n"), span[end] != UInt8(ascii: "\r") {
        end += 1
      }
      defer { start = end + 1 }
      guard start < end else { continue }
      switch span[start] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if isKept { lines.append(contentsOf: bytes[(base + start + 1)..<(base + end)]) }
        continue
      case UInt8(ascii: "D"), UInt8(ascii: "d"), UInt8(ascii: "L"), UInt8(ascii: "l"):
        let keyword = Keyword(bytes[(base + start)..<(base + end)])
        isKept = keyword?.isContent ?? true
        stamp = max(stamp, keyword?.instant ?? .min)
      default:
        isKept = true
      }
      guard isKept else { continue }
      lines.append(UInt8(ascii: "\n"))
      lines.append(contentsOf: bytes[(base + start)..<(base + end)])
    }
    fingerprint = Fingerprint(of: lines)
    self.stamp = stamp
  }
}

/// The lines that say when a component was sent or changed.
private enum Keyword {
  case dtstamp(Int64?)
  case lastModified(Int64?)

  /// Whether the line counts as something that the component says.
  var isContent: Bool {
    if case .lastModified = self { true } else { false }
  }

  /// When that was, in seconds since 1970.
  var instant: Int64? {
    switch self {
    case .dtstamp(let instant), .lastModified(let instant): instant
    }
  }

  private static let dtstampName = Array("DTSTAMP".utf8)
  private static let lastModifiedName = Array("LAST-MODIFIED".utf8)

  init?(_ line: ArraySlice<UInt8>) {
    switch line.first.map({ $0 & 0xDF }) {
    case UInt8(ascii: "D") where Self.has(line, Self.dtstampName):
      self = .dtstamp(Self.instant(line))
    case UInt8(ascii: "L") where Self.has(line, Self.lastModifiedName):
      self = .lastModified(Self.instant(line))
    default: return nil
    }
  }

  private static func has(_ line: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
    guard line.count > name.count else { return false }
    let next = line[line.startIndex + name.count]
    guard next == UInt8(ascii: ":") || next == UInt8(ascii: ";") else { return false }
    return zip(line, name).allSatisfy { $0 == $1 || $0 & 0xDF == $1 }
  }

  /// Reads `20180608T090000` after the last colon, `nil` when it is written otherwise.
  private static func instant(_ line: ArraySlice<UInt8>) -> Int64? {
    guard let colon = line.lastIndex(of: UInt8(ascii: ":")) else { return nil }
    let text = line[(colon + 1)...]
    guard text.count >= 15, text[text.startIndex + 8] == UInt8(ascii: "T") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for offset in range {
        let digit = text[text.startIndex + offset] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(4..<6), let day = number(6..<8),
      let hour = number(9..<11), let minute = number(11..<13), let second = number(13..<15),
      let civil = CivilDateTime(
        year: year, month: month, day: day, hour: hour, minute: minute, second: min(second, 59))
    else { return nil }
    return Int64(civil.secondsSinceEpoch)
  }
}
