// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension TimeZoneRules {
  /// An instant as RFC 3339 writes it, with the zone's offset: `2018-06-08T10:00:00+02:00`.
  ///
  /// UTC is written `Z`; an offset with seconds is rounded towards zero to whole minutes, and the time with it.
  public func rfc3339(_ instant: Date) -> String {
    let seconds = instant.unixSeconds
    let offset = utcOffset(at: instant) / 60 * 60
    let civil = CivilDateTime(secondsSinceEpoch: seconds + offset)
    let time = civil.time
    let clock = [time.hour, time.minute, time.second].map { Decimal.padded($0, to: 2) }
      .joined(separator: ":")
    guard offset != 0 || identifier != "UTC" else { return "\(civil.date)T\(clock)Z" }
    let minutes = abs(offset) / 60
    return "\(civil.date)T\(clock)\(offset < 0 ? "-" : "+")"
      + "\(Decimal.padded(minutes / 60, to: 2)):\(Decimal.padded(minutes % 60, to: 2))"
  }
}
