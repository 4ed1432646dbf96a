// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Writes the bytes of a compiled zone file (RFC 8536 section 3), right or wrong.
struct ZoneFile {
  struct Entry {
    var offset = 0
    var isDaylight = false
    var nameIndex = 0
  }

  /// NUL for version 1.
  var version: UInt8 = 0x32
  var times: [Int] = []
  var indices: [UInt8] = []
  var entries = [Entry()]
  var names = "LMT\0"
  var leapSeconds: [(Int, Int)] = []
  var standardFlags: [UInt8] = []
  var universalFlags: [UInt8] = []
  /// What stands between the two newlines at the end; `nil` for no footer.
  var footer: String? = ""

  /// Central European Time with two changes in 2018, and the rule of the European Union after them.
  static let berlin = ZoneFile(
    times: [1_521_939_600, 1_540_688_400], indices: [2, 1],
    entries: [
      Entry(offset: 3208), Entry(offset: 3600, nameIndex: 4),
      Entry(offset: 7200, isDaylight: true, nameIndex: 8),
    ], names: "LMT\0CET\0CEST\0", footer: "CET-1CEST,M3.5.0,M10.5.0/3")

  var bytes: [UInt8] {
    guard version != 0 else { return body(timeSize: 4) }
    let rest: [UInt8] = footer.map { Array("\n\($0)\n".utf8) } ?? []
    return ZoneFile(version: version).body(timeSize: 4) + body(timeSize: 8) + rest
  }

  private func body(timeSize: Int) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
    for count in [
      universalFlags.count, standardFlags.count, leapSeconds.count, times.count, entries.count,
      names.utf8.count,
    ] {
      bytes += ZoneFile.bigEndian(count, size: 4)
    }
    for time in times { bytes += ZoneFile.bigEndian(time, size: timeSize) }
    bytes += indices
    for entry in entries {
      bytes += ZoneFile.bigEndian(entry.offset, size: 4)
      bytes += [entry.isDaylight ? 1 : 0, UInt8(entry.nameIndex)]
    }
    bytes += Array(names.utf8)
    for (time, correction) in leapSeconds {
      bytes += ZoneFile.bigEndian(time, size: timeSize) + ZoneFile.bigEndian(correction, size: 4)
    }
    return bytes + standardFlags + universalFlags
  }

  private static func bigEndian(_ value: Int, size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * (size - 1 - $0))) }
  }
}
