// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Testing

@Suite struct TimeZoneDatabaseTests {
  private let winter = Date(timeIntervalSince1970: 1_545_000_000)

  @Test("a zone file that was changed is used")
  func changedFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(ZoneFile.berlin.bytes, to: "Europe/Oslo")
    let before = TimeZoneDatabase(directory: folder.path)
    #expect(try before.rules(for: "Europe/Oslo").utcOffset(at: winter) == 3600)
    var changed = ZoneFile.berlin
    changed.entries[1].offset = 9000
    changed.footer = "<+0230>-2:30"
    try folder.write(changed.bytes, to: "Europe/Oslo")
    let after = TimeZoneDatabase(directory: folder.path)
    #expect(try after.rules(for: "Europe/Oslo").utcOffset(at: winter) == 9000)
    #expect(try before.rules(for: "Europe/Oslo").utcOffset(at: winter) == 3600)
  }

  @Test("a machine without zone files says so")
  func missingDatabase() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.path + "/nothing"] {
      let database = TimeZoneDatabase(directory: path)
      #expect(throws: TimeZoneError(.databaseMissing, subject: path)) {
        try database.rules(for: "Europe/Oslo")
      }
      #expect(database.identifiers.isEmpty)
      #expect(database.version == nil)
    }
    #expect(
      TimeZoneError(.databaseMissing, subject: "/x").description
        == "There are no time zone files in /x. Install the package tzdata.")
  }

  @Test("a damaged file is told from a missing one")
  func damagedFile() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "Europe/Empty")
    try folder.write(Array("hello, world".utf8), to: "Europe/Text")
    try folder.write(Array(ZoneFile.berlin.bytes.dropLast(3)), to: "Europe/Cut")
    let database = TimeZoneDatabase(directory: folder.path)
    for name in ["Europe/Empty", "Europe/Text", "Europe/Cut"] {
      do {
        _ = try database.rules(for: name)
        Issue.record("\(name) was read")
      } catch {
        #expect(error.code == .damagedFile)
        #expect(error.subject == name)
        #expect(!error.detail.isEmpty && error.description.contains(error.detail))
      }
    }
    #expect(throws: TimeZoneError(.unknownZone, subject: "Europe/Atlantis")) {
      try database.rules(for: "Europe/Atlantis")
    }
  }

  @Test(
    "a name never leads out of the folder, to a zone of the machine or to leap seconds",
    arguments: [
      "../Secret", "Europe/../../Secret", "/etc/localtime", "/Europe/Oslo", "Europe//Oslo",
      "Europe/", "Europe", "", ".", "..", "Europe/Oslo\0", "Europe/Oslo\n", "Europe\\Oslo",
      "tzdata.zi", "zone.tab", "localtime", "posixrules", "right/Europe/Oslo", "posix/Europe/Oslo",
      "Évry", "Europe/Oslo ", String(repeating: "A", count: 100_000),
    ])
  func implausible(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(ZoneFile.berlin.bytes, to: "Secret")
    for path in [
      "Europe/Oslo", "right/Europe/Oslo", "posix/Europe/Oslo", "localtime", "posixrules",
    ] {
      try folder.write(ZoneFile.berlin.bytes, to: "zones/\(path)")
    }
    let database = TimeZoneDatabase(directory: folder.path + "/zones")
    #expect(throws: TimeZoneError(.unknownZone, subject: name)) { try database.rules(for: name) }
    #expect(database.identifiers == ["Europe/Oslo"])
  }

  @Test("names are found in any case, aliases lead to their zone, and the release is told")
  func names() throws {
    let folder = try TemporaryFolder()
    try folder.write(ZoneFile.berlin.bytes, to: "Asia/Kolkata")
    try folder.write(ZoneFile.berlin.bytes, to: "UTC")
    try folder.write(
      Array(
        "# version 2099z\nL Asia/Kolkata Asia/Calcutta\nL Asia/Kolkata Old/India\nL A A\n".utf8),
      to: "tzdata.zi")
    let database = TimeZoneDatabase(directory: folder.path)
    #expect(database.version == "2099z")
    #expect(database.identifiers == ["Asia/Kolkata", "UTC"])
    #expect(database.identifier(matching: "asia/KOLKATA") == "Asia/Kolkata")
    #expect(database.identifier(matching: "asia/calcutta") == "Asia/Calcutta")
    #expect(database.identifier(matching: "Asia/Nowhere") == nil)
    #expect(database.canonicalName(for: "Asia/Calcutta") == "Asia/Kolkata")
    #expect(database.canonicalName(for: "Asia/Kolkata") == "Asia/Kolkata")
    #expect(database.canonicalName(for: "A") == "A")
  }

  @Test("an alias without a file of its own is read from the zone that it stands for")
  func aliasWithoutFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(ZoneFile.berlin.bytes, to: "zones/Asia/Kolkata")
    try folder.write(
      Array("L Asia/Kolkata Asia/Calcutta\nL ../Secret Asia/Away\n".utf8), to: "zones/tzdata.zi")
    try folder.write(ZoneFile.berlin.bytes, to: "Secret")
    let database = TimeZoneDatabase(directory: folder.path + "/zones")
    let rules = try database.rules(for: "Asia/Calcutta")
    #expect(rules.identifier == "Asia/Calcutta")
    #expect(rules.utcOffset(at: winter) == 3600)
    #expect(throws: TimeZoneError(.unknownZone, subject: "Asia/Away")) {
      try database.rules(for: "Asia/Away")
    }
  }

  @Test("the system's database holds zones and aliases, and each can be read")
  func system() throws {
    let database = TimeZoneDatabase.system
    #expect(database.identifiers.count > 300)
    #expect(database.identifiers == database.identifiers.sorted())
    for name in database.identifiers {
      #expect(try database.rules(for: name).identifier == name)
      #expect(database.identifier(matching: name.uppercased()) == name)
    }
  }

  @Test("threads may ask at the same time")
  func threads() async throws {
    let database = TimeZoneDatabase(directory: TimeZoneDatabase.system.directory)
    let expected = try TimeZoneDatabase.system.rules(for: "Europe/Oslo").utcOffset(at: winter)
    let names = Array(database.identifiers.prefix(60)) + ["Europe/Oslo", "Nowhere/Land"]
    await withTaskGroup(of: Int?.self) { group in
      for _ in 0..<16 {
        group.addTask {
          for name in names { _ = try? database.rules(for: name) }
          return try? database.rules(for: "Europe/Oslo").utcOffset(at: winter)
        }
      }
      for await offset in group { #expect(offset == expected) }
    }
  }
}
