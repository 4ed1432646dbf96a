// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar
import PlenaryFeeds

@testable import PlenaryStore

/// A store in a temporary folder, which goes with it.
final class StoreFixture: Sendable {
  static let now = Date(timeIntervalSince1970: 1_528_000_000)  // 3 June 2018

  let folder: String
  var path: String { folder + "/.plenary/plenary.sqlite" }

  init() {
    folder = NSTemporaryDirectory() + "plenary-store-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func open(_ options: StoreOptions = StoreOptions()) throws -> Store {
    try Store.open(at: path, options: options)
  }

  /// The names of the files beside the store.
  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/.plenary")) ?? []).sorted()
  }
}

extension Store {
  @discardableResult
  func take(
    _ text: String, source: String = "a", at now: Date = StoreFixture.now,
    options: ImportOptions = ImportOptions()
  ) throws -> ImportReport {
    try importCalendar(
      source: source, from: .bytes(Array(text.utf8)), now: now, options: options)
  }

  /// All that a list of events could show: source, UID, RECURRENCE-ID and the bytes, in order.
  func contents() throws -> [String] {
    var lines: [String] = []
    try forEachRecord { record in
      lines.append(
        "\(record.source) \(record.key.uid) \(record.key.recurrenceID) \(record.state) "
          + String(decoding: record.written, as: UTF8.self))
    }
    return lines.sorted()
  }
}

/// A calendar of these components.
func calendar(_ components: String..., header: String = "") -> String {
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n\(header)"
    + components.joined() + "END:VCALENDAR\r\n"
}

/// An event on a day of June 2018, after `StoreFixture.now` unless the day is before the 3rd.
func event(_ uid: String, day: Int = 20, title: String = "Title", _ lines: String = "") -> String {
  let day = day < 10 ? "0\(day)" : "\(day)"
  return "BEGIN:VEVENT\r\nUID:\(uid)\r\nDTSTAMP:20180101T000000Z\r\n"
    + "DTSTART:201806\(day)T080000Z\r\nDTEND:201806\(day)T090000Z\r\nSUMMARY:\(title)\r\n"
    + "\(lines)END:VEVENT\r\n"
}
