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
    var start = bytes.startIndex
    var isKept = true
    var stamp = Int64.min
    while start < bytes.endIndex {
      let end = Self.lineEnd(in: bytes, from: start)
      if start < end {
        var content = start..<end
        if bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") {
          content = (start + 1)..<end
        } else {
          isKept = true
          switch Keyword(bytes[content]) {
          case .dtstamp(let value):
            isKept = false
            stamp = max(stamp, value ?? .min)
          case .lastModified(let value):
            stamp = max(stamp, value ?? .min)
          case nil: break
          }
          if isKept { lines.append(UInt8(ascii: "\n")) }
        }
        if isKept { lines.append(contentsOf: bytes[content]) }
      }
      start = end + 1
    }
    fingerprint = Fingerprint(of: lines)
    self.stamp = stamp
  }

  private static func lineEnd(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    let span = bytes.span
    let base = bytes.startIndex
    var offset = start - base
    while offset < span.count {
      let byte = span[offset]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      offset += 1
    }
    return base + offset
  }
}

/// The lines that say when a component was sent or changed.
private enum Keyword {
  case dtstamp(Int64?)
  case lastModified(Int64?)

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
