// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import FuzzSupport
import ICalendar
import PlenaryFeeds
import PlenaryStore

/// Two bodies in a row into a store in memory: what must be so of every pair.
///
/// The input holds both, with a line of four percent signs between them; without one it is halved.
struct SyncCheck {
  private let old: [UInt8]
  private let new: [UInt8]

  init(_ input: [UInt8]) {
    let mark = Data("\n%%%%\n".utf8)
    if let place = Data(input).range(of: mark) {
      old = Array(input[..<place.lowerBound])
      new = Array(input[place.upperBound...])
    } else {
      old = Array(input.prefix(input.count / 2))
      new = Array(input.dropFirst(input.count / 2))
    }
  }

  private static let now = Date(timeIntervalSince1970: 1_528_000_000)  // 3 June 2018
  private static let week: TimeInterval = 7 * 86_400

  /// Small, so that an input costs little.
  private static let limits: Limits = {
    var limits = Limits()
    limits.components = 100
    limits.lineLength = 16_384
    limits.nesting = 8
    limits.properties = 400
    return limits
  }()

  func run() throws {
    // A store that is not there and may not be written is one in memory.
    let store = try Store.open(
      at: "/nowhere/plenary.sqlite", options: StoreOptions(mode: .readOnly))
    let first = try take(old, "a", in: store)
    promise(
      first.changed == 0 && first.removed == 0 && first.unchanged == 0, "a first body only adds",
      "\(first)")
    try checkRepetition(of: old, first, in: store)
    try checkList(of: store)
    let before = try contents(of: "a", in: store)

    try take(old, "b", in: store)
    try take(new, "b", in: store)
    promise(
      try contents(of: "a", in: store) == before, "a source changes no event of another one")

    try checkDryRun(in: store)
    let second = try take(new, "a", after: Self.week, in: store)
    let held = try contents(of: "a", in: store)
    promise(second.reason == nil || held == before, "a body that is held changes nothing")
    try checkRepetition(of: new, second, after: Self.week, in: store)
    try checkPrefix(in: store)
    try checkFeed(in: store)
    try checkList(of: store)
    try store.close()
  }

  @discardableResult
  private func take(
    _ body: [UInt8], _ source: String, after time: TimeInterval = 0, isDryRun: Bool = false,
    again: Bool = false, in store: Store
  ) throws -> ImportReport {
    var limits = Self.limits
    // Another limit is another reading, so that the same bytes are not known by their digest.
    limits.bytes += again ? 1 : 0
    return try store.importCalendar(
      source: source, from: .bytes(body), now: Self.now.addingTimeInterval(time),
      options: ImportOptions(limits: limits, isDryRun: isDryRun, planLines: 10))
  }

  /// The same body again changes nothing.
  private func checkRepetition(
    of body: [UInt8], _ report: ImportReport, after time: TimeInterval = 0, in store: Store
  ) throws {
    let before = try contents(of: "a", in: store)
    let second = try take(body, "a", after: time, again: true, in: store)
    promise(
      second.added == 0 && second.changed == 0 && second.removed == 0
        && second.reason == report.reason && second.skipped == report.skipped,
      "the same body again changes nothing", "\(report)\n\(second)")
    let after = try contents(of: "a", in: store)
    promise(
      after == before, "the same body again leaves what was written", "\(before)\n\(after)")
  }

  /// A dry run says what the import then does.
  private func checkDryRun(in store: Store) throws {
    let before = try contents(of: "c", in: store)
    let planned = try take(new, "c", isDryRun: true, in: store)
    promise(try contents(of: "c", in: store) == before, "a dry run writes nothing")
    promise(
      try take(new, "c", in: store) == planned, "a dry run says what is done", "\(planned)")
  }

  /// A body that was cut off changes nothing.
  private func checkPrefix(in store: Store) throws {
    guard let end = Data(old).range(of: Data("END:VCALENDAR".utf8)), old.count % 4 == 0 else {
      return
    }
    let before = try contents(of: "a", in: store)
    let report = try take(Array(old[..<(end.upperBound - 1)]), "a", in: store)
    let after = try contents(of: "a", in: store)
    promise(
      report.reason != nil && after == before,
      "a body that was cut off changes nothing", "\(report)")
  }

  /// A feed keeps its last good body and its last bad one byte for byte.
  private func checkFeed(in store: Store) throws {
    try store.addFeed("f", url: "https://example.org/", network: nil)
    for body in [old, new] {
      let good = try store.body(.good, ofFeed: "f")?.bytes
      let delivery = FeedDelivery(validators: FeedValidators(), status: 200, arrived: Self.now) {
        _ in FeedDelivery.Appointment(nextTry: nil)
      }
      let report = try store.apply(
        .bytes(body), delivery, feed: "f", now: Self.now,
        options: ImportOptions(limits: Self.limits))
      let isHeld = report.reason != nil
      promise(
        try store.body(isHeld ? .bad : .good, ofFeed: "f")?.bytes == body,
        "a feed keeps its last bodies", "\(report)")
      guard isHeld else { continue }
      promise(
        try store.body(.good, ofFeed: "f")?.bytes == good, "a held body leaves the good one alone")
    }
  }

  /// Whatever is stored can be listed, and what goes out is read as it was written.
  private func checkList(of store: Store) throws {
    var limits = Limits()
    limits.occurrences = 200
    limits.steps = 3_000
    let range =
      Self.now.addingTimeInterval(-60 * 86_400)..<Self.now.addingTimeInterval(400 * 86_400)
    let listing = try store.occurrences(in: range, limits: limits)
    promise(listing.occurrences.count <= 200, "the limit of occurrences holds")
    let calendar = try store.calendar { _, _ in true }
    let written = calendar.serialized()
    let back = CalendarReader().read(written)
    promise(
      back.isComplete && back.calendars.map(\.leaving) == [calendar.leaving],
      "what goes out is read as it was written",
      "\(calendar)\n\(back.calendars)")
    for source in try store.sources() {
      promise(!source.name.isEmpty, "a source has a name")
    }
  }

  private func contents(of source: String, in store: Store) throws -> [String] {
    var lines: [String] = []
    try store.forEachRecord(of: [source]) { record in
      lines.append(
        "\(record.kind) \(record.key.uid) \(record.key.recurrenceID) \(record.state) "
          + String(decoding: record.written, as: UTF8.self))
    }
    return lines.sorted()
  }
}
