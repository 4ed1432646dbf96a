// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation
import Testing

/// Our reader of zone files against the C library's, for every zone.
@Suite struct ZoneOracleTests {
  static let names = TimeZoneDatabase.system.identifiers
  /// Zones whose history or rule is out of the ordinary, looked at over two centuries.
  static let awkward = [
    "Africa/Cairo", "Africa/Casablanca", "Africa/Monrovia", "America/Nuuk", "America/New_York",
    "America/Sao_Paulo", "Antarctica/Troll", "Asia/Gaza", "Asia/Jerusalem", "Asia/Tehran",
    "Australia/Lord_Howe", "Europe/Dublin", "Europe/Oslo", "Pacific/Apia", "Pacific/Kwajalein",
  ]
  private static let parts = 6

  @Test(
    "every zone has the offsets and changes that zdump prints, 2010 to 2031", arguments: 0..<parts)
  func everyZone(part: Int) throws {
    let zones = Self.names.enumerated().filter { $0.offset % Self.parts == part }.map(\.element)
    try compare(zones, years: 2010..<2031)
  }

  @Test("awkward zones have the offsets and changes that zdump prints, 1900 to 2100")
  func awkwardZones() throws {
    try compare(Self.awkward.filter(Self.names.contains), years: 1900..<2100)
  }

  private func compare(_ zones: [String], years: Range<Int>) throws {
    let printed = try Zdump.moments(of: zones, years: years)
    let span = try start(of: years.lowerBound)..<start(of: years.upperBound)
    for zone in zones {
      let rules = try TimeZoneDatabase.system.rules(for: zone)
      let moments = printed[zone] ?? []
      let ours = rules.transitions(in: span).flatMap { change -> [Zdump.Moment] in
        [-1.0, 0].map { shift in
          let instant = change.instant.addingTimeInterval(shift)
          return Zdump.Moment(
            instant: Int(instant.timeIntervalSince1970), offset: rules.utcOffset(at: instant),
            isDaylight: rules.isDaylight(at: instant), abbreviation: rules.abbreviation(at: instant)
          )
        }
      }
      #expect(ours == moments, "\(zone)")
      compareInstants(zone, rules, moments, span)
    }
  }

  /// Looks at 10,000 instants, evenly spread.
  private func compareInstants(
    _ zone: String, _ rules: TimeZoneRules, _ moments: [Zdump.Moment], _ span: Range<Date>
  ) {
    // A zone of which zdump prints no change keeps one offset, and nothing here says which.
    guard let first = moments.first else { return }
    var expected = first.offset
    var next = 0
    let step = span.upperBound.timeIntervalSince(span.lowerBound) / 10_000
    for index in 0..<10_000 {
      let instant = span.lowerBound.addingTimeInterval(Double(index) * step)
      while next < moments.count,
        Double(moments[next].instant) <= instant.timeIntervalSince1970
      {
        expected = moments[next].offset
        next += 1
      }
      guard rules.utcOffset(at: instant) == expected else {
        Issue.record("\(zone) at \(instant) is \(rules.utcOffset(at: instant)), not \(expected)")
        return
      }
    }
  }

  private func start(of year: Int) throws -> Date {
    TimeZoneRules.utc.instant(of: try #require(CivilDateTime(year: year, month: 1, day: 1)))
  }
}
