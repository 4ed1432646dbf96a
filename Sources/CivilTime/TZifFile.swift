// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The content of a compiled zone file (TZif, RFC 8536), versions 1 to 4.
struct TZifFile: Sendable {
  /// Unix times in seconds, ascending; each begins the local time type at the same index.
  var instants: [Int] = []
  var types: [LocalTimeType] = []
  /// What holds before the first transition.
  var initial: LocalTimeType
  var footer: POSIXTimeZone?

  /// Reads a file's bytes.
  ///
  /// - Throws: A sentence fragment that says what is wrong with the bytes.
  init(_ bytes: [UInt8]) throws(Damage) {
    var reader = Reader(bytes: bytes)
    var header = try reader.header()
    var timeSize = 4
    if header.version >= 2 {
      // The first body repeats what 32 bits can hold of the second.
      try reader.skip(header.bodyLength(timeSize: 4))
      header = try reader.header()
      timeSize = 8
    }
    var instants: [Int] = []
    instants.reserveCapacity(header.timeCount)
    for _ in 0..<header.timeCount { instants.append(try reader.integer(size: timeSize)) }
    var indices: [Int] = []
    for _ in 0..<header.timeCount { indices.append(try reader.integer(size: 1) & 0xFF) }
    var raw: [(offset: Int, isDaylight: Bool, name: Int)] = []
    for _ in 0..<header.typeCount {
      let offset = try reader.integer(size: 4)
      let isDaylight = try reader.integer(size: 1) != 0
      raw.append((offset, isDaylight, try reader.integer(size: 1) & 0xFF))
    }
    let names = try reader.take(header.nameLength)
    guard header.leapCount == 0 else { throw Damage("it counts leap seconds") }
    try reader.skip(
      header.standardCount + header.universalCount)

    let all = raw.map { entry in
      LocalTimeType(
        utcOffset: entry.offset, isDaylight: entry.isDaylight,
        abbreviation: String(
          decoding: names.dropFirst(entry.name).prefix { $0 != 0 }, as: UTF8.self))
    }
    guard let first = all.first else { throw Damage("it names no local time type") }
    guard all.allSatisfy({ LocalTimeType.fileOffsets.contains($0.utcOffset) }) else {
      throw Damage("an offset is longer than a day")
    }
    guard indices.allSatisfy({ $0 < all.count }) else {
      throw Damage("a transition names a local time type that is not there")
    }
    guard zip(instants, instants.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw Damage("its transitions are not in order")
    }
    self.instants = instants
    types = indices.map { all[$0] }
    initial = first
    if timeSize == 8 {
      footer = try reader.footer()
    }
  }

  /// What is wrong with a file, as the end of a sentence.
  struct Damage: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
  }

  private struct Header {
    let version: Int
    let universalCount, standardCount, leapCount, timeCount, typeCount, nameLength: Int

    func bodyLength(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + nameLength + leapCount * (timeSize + 4)
        + standardCount + universalCount
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    mutating func take(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
      guard count >= 0, count <= bytes.count - position else { throw Damage("it ends too early") }
      defer { position += count }
      return bytes[position..<(position + count)]
    }

    mutating func skip(_ count: Int) throws(Damage) {
      _ = try take(count)
    }

    /// A big-endian signed integer of 1, 4 or 8 bytes.
    mutating func integer(size: Int) throws(Damage) -> Int {
      var value: Int64 = 0
      for byte in try take(size) { value = value << 8 | Int64(byte) }
      let unused = Int64(64 - size * 8)
      return Int((value << unused) >> unused)
    }

    mutating func header() throws(Damage) -> Header {
      guard Array(try take(4)) == Array("TZif".utf8) else {
        throw Damage("it does not begin with TZif")
      }
      let version = try integer(size: 1)
      // NUL, and the digits from 2 on: later versions must stay readable to earlier readers.
      guard version == 0 || (0x32...0x39).contains(version) else {
        throw Damage("its version is unknown")
      }
      try skip(15)
      var counts: [Int] = []
      for _ in 0..<6 {
        let count = try integer(size: 4)
        guard (0...100_000).contains(count) else { throw Damage("it claims \(count) entries") }
        counts.append(count)
      }
      return Header(
        version: version == 0 ? 1 : version - 0x30, universalCount: counts[0],
        standardCount: counts[1], leapCount: counts[2], timeCount: counts[3],
        typeCount: counts[4], nameLength: counts[5])
    }

    mutating func footer() throws(Damage) -> POSIXTimeZone? {
      guard bytes.count - position >= 2, bytes[position] == 10,
        let end = bytes[(position + 1)...].firstIndex(of: 10)
      else { throw Damage("its footer is missing") }
      let text = String(decoding: bytes[(position + 1)..<end], as: UTF8.self)
      guard !text.isEmpty else { return nil }
      guard let rule = POSIXTimeZone(text) else {
        throw Damage("its footer is not a POSIX rule: \(text)")
      }
      return rule
    }
  }
}
