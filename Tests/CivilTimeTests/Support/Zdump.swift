// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Foundation

/// What the system's own reader of zone files, zdump(8), says of zones: an oracle that shares no code with ours.
enum Zdump {
  /// A moment on either side of a change.
  struct Moment: Equatable {
    let instant: Int
    let offset: Int
    let isDaylight: Bool
    let abbreviation: String
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The moments just before and at each change of the years, by zone and time.
  static func moments(of zones: [String], years: Range<Int>) throws -> [String: [Moment]] {
    let process = Process()
    let pipe = Pipe()
    guard
      let path = ["/usr/bin/zdump", "/usr/sbin/zdump"].first(where: {
        FileManager.default.isExecutableFile(atPath: $0)
      })
    else { throw Failure(description: "There is no zdump (on Debian a part of libc-bin).") }
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-v", "-c", "\(years.lowerBound),\(years.upperBound)"] + zones
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "zdump ended with \(process.terminationStatus).")
    }
    var result: [String: [Moment]] = [:]
    for line in output.split(separator: 0x0A) {
      let fields = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
      // Europe/Oslo Sun Mar 25 00:59:59 2018 UT = Sun Mar 25 01:59:59 2018 CET isdst=0 gmtoff=3600
      guard fields.count == 16 else { continue }
      guard let instant = unixTime(fields[2...5]), fields[14].hasPrefix("isdst="),
        fields[15].hasPrefix("gmtoff="), let offset = Int(fields[15].dropFirst(7))
      else { throw Failure(description: String(decoding: line, as: UTF8.self)) }
      result[fields[0], default: []].append(
        Moment(
          instant: instant, offset: offset, isDaylight: fields[14] == "isdst=1",
          abbreviation: fields[13]))
    }
    return result
  }

  /// Reads `Mar 25 00:59:59 2018`.
  private static func unixTime(_ fields: ArraySlice<String>) -> Int? {
    let fields = Array(fields)
    let months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(separator: " ")
    guard let month = months.firstIndex(where: { $0 == fields[0] }), let day = Int(fields[1]),
      let year = Int(fields[3]), let date = CivilDate(year: year, month: month + 1, day: day),
      let time = TimeOfDay(fields[2])
    else { return nil }
    return CivilDateTime(date: date, time: time).secondsSinceEpoch
  }
}
