// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import Synchronization

/// A folder of compiled zone files (TZif, RFC 8536), such as the system's `/usr/share/zoneinfo`.
///
/// Rules are read once for each name and kept. All functions may be called from any thread.
public struct TimeZoneDatabase: Sendable {
  /// The folder that holds the zone files.
  public let directory: String

  private let cache = Cache()

  /// The system's zone files.
  public static let system = TimeZoneDatabase(directory: "/usr/share/zoneinfo")

  /// Reads nothing until rules are asked for.
  public init(directory: String) {
    self.directory = directory
  }

  /// The rules of a zone by its IANA name or alias, spelled as the database spells it.
  ///
  /// - Throws: `databaseMissing` when the folder has no zone files at all, `unknownZone` when it has
  ///   none of that name, `damagedFile` when its file cannot be read.
  public func rules(for identifier: String) throws(TimeZoneError) -> TimeZoneRules {
    if let rules = cache.rules.withLock({ $0[identifier] }) { return rules }
    guard TimeZoneDatabase.isPlausible(identifier),
      let bytes = contents(of: identifier) ?? contentsOfTarget(of: identifier)
    else { throw missing(identifier) }
    do {
      let rules = TimeZoneRules(
        identifier: identifier, table: TimeZoneTable(try TZifFile(bytes)))
      cache.rules.withLock { $0[identifier] = rules }
      return rules
    } catch {
      throw TimeZoneError(.damagedFile, subject: identifier, detail: error.reason)
    }
  }

  /// Every name and alias with a file in the folder, in order; empty when there is no database.
  public var identifiers: [String] { index.names }

  /// The database's spelling of a name or alias given in any case; `nil` when it has no such zone.
  public func identifier(matching name: String) -> String? { index.byFoldedName[name.lowercased()] }

  /// The zone that an alias stands for (`US/Eastern` gives `America/New_York`); other names as they are.
  public func canonicalName(for identifier: String) -> String {
    var name = identifier
    for _ in 0..<4 {
      guard let target = index.aliases[name] else { return name }
      name = target
    }
    return name
  }

  /// The release of the data, such as `2025b`; `nil` when the folder does not say.
  public var version: String? { index.version }

  private func missing(_ identifier: String) -> TimeZoneError {
    identifiers.isEmpty
      ? TimeZoneError(.databaseMissing, subject: directory)
      : TimeZoneError(.unknownZone, subject: identifier)
  }

  /// Debian 13 ships old names such as Asia/Calcutta apart (tzdata-legacy), and says what they stand for.
  private func contentsOfTarget(of identifier: String) -> [UInt8]? {
    let target = canonicalName(for: identifier)
    guard target != identifier, TimeZoneDatabase.isPlausible(target) else { return nil }
    return contents(of: target)
  }

  private func contents(of identifier: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(directory)/\(identifier)").map(Array.init)
  }

  /// Keeps names from a feed inside the folder: letters, digits, `_ + - /`, and no empty part.
  ///
  /// All zones begin with a capital. What does not is a zone of the machine (`localtime`) or a copy of all zones
  /// (`posix/`, and `right/` with leap seconds).
  private static func isPlausible(_ identifier: String) -> Bool {
    guard (1...64).contains(identifier.utf8.count), let first = identifier.utf8.first,
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first), !identifier.hasSuffix("/"),
      !identifier.contains("//")
    else { return false }
    return identifier.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
        UInt8(ascii: "-"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
  }

  private var index: TimeZoneIndex {
    cache.index.withLock { cached in
      if let cached { return cached }
      let made = TimeZoneIndex(directory: directory)
      cached = made
      return made
    }
  }

  private final class Cache: Sendable {
    let rules = Mutex<[String: TimeZoneRules]>([:])
    let index = Mutex<TimeZoneIndex?>(nil)
  }
}
