// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CivilTime

@Suite struct TZifFileTests {
  private func rules(_ file: ZoneFile) throws -> TimeZoneRules {
    try rules(file.bytes)
  }

  private func rules(_ bytes: [UInt8]) throws -> TimeZoneRules {
    TimeZoneRules(identifier: "Test/Zone", table: TimeZoneTable(try TZifFile(bytes)))
  }

  @Test("a file of version 1 keeps its last offset for good")
  func versionOne() throws {
    var file = ZoneFile.berlin
    file.version = 0
    file.footer = nil
    let zone = try rules(file)
    #expect(zone.utcOffset(at: Date(timeIntervalSince1970: 0)) == 3208)
    #expect(zone.utcOffset(at: Date(timeIntervalSince1970: 1_530_000_000)) == 7200)
    #expect(zone.utcOffset(at: Date(timeIntervalSince1970: 1_562_000_000)) == 3600)
    #expect(zone.utcOffset(at: Date(timeIntervalSince1970: 9_000_000_000)) == 3600)
  }

  @Test(
    "a file of a later version follows its footer after its last transition",
    arguments: [0x32, 0x33, 0x34, 0x35] as [UInt8])
  func laterVersions(version: UInt8) throws {
    var file = ZoneFile.berlin
    file.version = version
    let zone = try rules(file)
    for (text, offset, name) in [
      ("2017-07-01", 3208, "LMT"), ("2018-07-01", 7200, "CEST"), ("2018-12-01", 3600, "CET"),
      ("2019-07-01", 7200, "CEST"), ("2100-07-01", 7200, "CEST"), ("2101-01-01", 3600, "CET"),
      ("2101-07-01", 7200, "CEST"), ("9999-07-01", 7200, "CEST"),
    ] {
      let day = try #require(CivilDate(text))
      let instant = Date(timeIntervalSince1970: Double(day.daysSinceEpoch * 86_400))
      #expect(zone.utcOffset(at: instant) == offset, "\(text)")
      #expect(zone.abbreviation(at: instant) == name, "\(text)")
    }
  }

  @Test("a file of version 2 without a rule keeps its last offset for good")
  func emptyFooter() throws {
    var file = ZoneFile.berlin
    file.footer = ""
    #expect(try rules(file).utcOffset(at: Date(timeIntervalSince1970: 1_562_000_000)) == 3600)
  }

  @Test("a rule without transitions holds for all time")
  func onlyFooter() throws {
    var file = ZoneFile.berlin
    (file.times, file.indices, file.entries) = ([], [], [.init(offset: 3600, nameIndex: 4)])
    let zone = try rules(file)
    for year in [-9999, 1, 1899, 1900, 1970, 2018, 2100, 2101, 9999] {
      let january = try #require(CivilDateTime(year: year, month: 1, day: 15))
      let july = try #require(CivilDateTime(year: year, month: 7, day: 15))
      #expect(zone.utcOffset(at: TimeZoneRules.utc.instant(of: january)) == 3600, "\(year)")
      #expect(zone.utcOffset(at: TimeZoneRules.utc.instant(of: july)) == 7200, "\(year)")
      #expect(zone.civil(at: zone.instant(of: july)) == july)
    }
  }

  @Test("a footer read beyond the written-out years says the same as within them")
  func beyond() throws {
    let zone = try rules(ZoneFile.berlin)
    // The calendar repeats itself, weekdays included, after 400 years.
    let cycle = 146_097 * 86_400.0
    let within = Date(timeIntervalSince1970: 1_560_000_000)..<Date(timeIntervalSince1970: 2e9)
    let later =
      within.lowerBound.addingTimeInterval(
        cycle)..<within.upperBound.addingTimeInterval(cycle)
    let first = zone.transitions(in: within)
    #expect(first.count == 28)
    #expect(
      zone.transitions(in: later).map { $0.instant.addingTimeInterval(-cycle) }
        == first.map(\.instant))
    for transition in first {
      for shift in [-3_600.0, -1, 0, 1, 3_600] {
        let instant = transition.instant.addingTimeInterval(shift)
        #expect(
          zone.utcOffset(at: instant) == zone.utcOffset(at: instant.addingTimeInterval(cycle)))
      }
      let wall = zone.civil(at: transition.instant)
      let skipped = wall.adding(seconds: -1800)
      let cycleDays = 146_097
      let (near, far) = (zone.resolve(skipped), zone.resolve(skipped.adding(days: cycleDays)))
      #expect(near.instant.addingTimeInterval(cycle) == far.instant)
      #expect(near.instant != zone.instant(of: wall.adding(seconds: -1801)))
    }
  }

  @Test(
    "damage is told from what a file may hold",
    arguments: [
      (
        "it does not begin with TZif",
        [0x54, 0x5A, 0x69, 0x67] + Array(ZoneFile.berlin.bytes.dropFirst(4))
      ),
      ("its version is unknown", ZoneFile(version: 1).bytes),
      ("its version is unknown", ZoneFile(version: 0xFF).bytes),
      ("it names no local time type", ZoneFile(version: 0, entries: []).bytes),
      (
        "a transition names a local time type that is not there",
        ZoneFile(version: 0, times: [1], indices: [1]).bytes
      ),
      (
        "its transitions are not in order",
        ZoneFile(version: 0, times: [2, 1], indices: [0, 0]).bytes
      ),
      (
        "its transitions are not in order",
        ZoneFile(version: 0, times: [1, 1], indices: [0, 0]).bytes
      ),
      (
        "an offset is longer than a day",
        ZoneFile(version: 0, entries: [.init(offset: 1 << 30)]).bytes
      ),
      (
        "an offset is longer than a day",
        ZoneFile(version: 0, entries: [.init(offset: -(1 << 31))]).bytes
      ),
      ("it counts leap seconds", ZoneFile(version: 0, leapSeconds: [(78_796_800, 1)]).bytes),
      ("its footer is missing", ZoneFile(footer: nil).bytes),
      ("its footer is not a POSIX rule: CET", ZoneFile(footer: "CET").bytes),
      (
        "it claims 16777217 entries",
        Array(ZoneFile(version: 0).bytes[..<32]) + [1, 0, 0, 1]
          + Array(ZoneFile(version: 0).bytes[36...])
      ),
      (
        "it claims -1 entries",
        Array(ZoneFile(version: 0).bytes[..<20]) + [255, 255, 255, 255]
          + Array(ZoneFile(version: 0).bytes[24...])
      ),
    ] as [(String, [UInt8])])
  func damage(reason: String, bytes: [UInt8]) {
    #expect(throws: TZifFile.Damage.self) { try TZifFile(bytes) }
    do {
      _ = try TZifFile(bytes)
    } catch {
      #expect(error.reason == reason)
    }
  }

  @Test("flags and an index past the names are read over")
  func harmless() throws {
    var file = ZoneFile.berlin
    file.standardFlags = [0, 0, 1]
    file.universalFlags = [0, 0, 1]
    file.entries[1].nameIndex = 250
    let zone = try rules(file)
    #expect(zone.utcOffset(at: Date(timeIntervalSince1970: 1_530_000_000)) == 7200)
    #expect(zone.abbreviation(at: Date(timeIntervalSince1970: 1_540_688_400)) == "")
  }

  @Test(
    "no prefix of a file is taken for the file",
    arguments: ["Europe/Oslo", "America/New_York", "Etc/GMT+5", "Africa/Casablanca"])
  func prefixes(name: String) throws {
    let path = "\(TimeZoneDatabase.system.directory)/\(name)"
    let bytes = Array(try #require(FileManager.default.contents(atPath: path)))
    _ = try TZifFile(bytes)
    for count in 0..<bytes.count {
      if (try? TZifFile(Array(bytes[..<count]))) != nil {
        Issue.record("\(count) of \(bytes.count) bytes of \(name) were read")
        return
      }
    }
  }

  @Test(
    "bytes changed at random are refused or read, and what is read answers",
    arguments: 1...4 as ClosedRange<UInt64>)
  func hostile(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let original = ZoneFile.berlin.bytes
    var read = 0
    for _ in 0..<5_000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        bytes[place] = UInt8.random(in: 0...255, using: &random)
      }
      guard let zone = try? rules(bytes) else { continue }
      read += 1
      for seconds in [-9e15, -1e10, 0, 1_530_000_000, 5e9, 9e15] {
        let instant = Date(timeIntervalSince1970: seconds)
        let civil = zone.civil(at: instant)
        _ = zone.instant(of: civil)
        _ = zone.abbreviation(at: instant)
      }
      _ = zone.transitions(
        in: Date(timeIntervalSince1970: -1e9)..<Date(timeIntervalSince1970: 6e9))
    }
    #expect(read > 100, "seed \(seed)")
  }
}
