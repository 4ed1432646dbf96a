// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif
import GRDB
public import ICalendar
public import PlenaryFeeds

extension Store {
  /// All feeds by name.
  public func feeds() throws(StoreError) -> [FeedSubscription] {
    try read(FeedRow.all)
  }

  /// Subscribes to a feed. Nothing is fetched yet.
  ///
  /// What no fetch brings back is on the disk when this returns.
  ///
  /// - Throws: `badSource` when a source has the name already.
  public func addFeed(_ name: String, url: String, network: String?) throws(StoreError) {
    try writeDurably { db in
      if let known = try SourceRow.find(name, in: db), known.isActive {
        throw StoreError(
          .badSource, path: path,
          message: "There is a source \(name) already. Choose another name for the feed.")
      }
      // What a file of that name held is none of the feed's.
      try db.execute(
        sql: "DELETE FROM source WHERE name = ? AND is_active = 0", arguments: [name])
      let row = try SourceRow.make(name, kind: .feed, path: path, in: db)
      try db.execute(
        sql: "INSERT INTO feed (source_id, url, network) VALUES (?, ?, ?)",
        arguments: [row.id, url, network])
    }
  }

  /// Leaves a feed alone, or asks it again from now on.
  public func setPaused(_ isPaused: Bool, feed name: String) throws(StoreError) {
    try writeDurably { db in
      try db.execute(
        sql: """
          UPDATE feed SET is_paused = ?1, pause_reason = NULL, failures = 0, next_try = NULL,
            not_before = NULL, failure = CASE WHEN ?1 THEN failure END
          WHERE source_id = (SELECT id FROM source WHERE name = ?2)
          """, arguments: [isPaused, name])
    }
  }

  /// Follows the server to the address that it proposed.
  public func moveFeed(_ name: String, to url: String) throws(StoreError) {
    try writeDurably { db in
      try db.execute(
        sql: """
          UPDATE feed SET url = ?, proposed_url = NULL, next_try = NULL
          WHERE source_id = (SELECT id FROM source WHERE name = ?)
          """, arguments: [url, name])
    }
  }

  /// Ends a subscription.
  ///
  /// - Parameter keepsEvents: Whether its events stay, as those of a source that is imported.
  public func removeFeed(_ name: String, keepsEvents: Bool) throws(StoreError) {
    try writeDurably { db in
      guard let row = try SourceRow.find(name, in: db) else { return }
      if keepsEvents {
        for table in ["feed", "body", "body_piece"] {
          try db.execute(sql: "DELETE FROM \(table) WHERE source_id = ?", arguments: [row.id])
        }
        try db.execute(
          sql: "UPDATE source SET kind = ? WHERE id = ?",
          arguments: [SourceKind.imported.rawValue, row.id])
      } else {
        try db.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [row.id])
      }
    }
  }

  /// The last good or the last bad body of a feed as it came; `nil` when there was none.
  public func body(_ kind: StoredBody.Kind, ofFeed name: String) throws(StoreError) -> StoredBody? {
    try read { db in
      try SourceRow.find(name, in: db).flatMap {
        try StoredBody.find(kind, source: $0.id, in: db)
      }
    }
  }

  /// Keeps that a fetch brought nothing.
  public func note(_ failure: FeedFailure, feed name: String) throws(StoreError) {
    try write { db in
      if let row = try SourceRow.find(name, in: db) {
        try FeedRow.failed(failure, source: row.id, in: db)
      }
      return ((), .commit)
    }
  }

  /// Keeps that the body which was last applied is still right.
  public func noteUnchanged(
    _ delivery: FeedDelivery, feed name: String
  ) throws(StoreError) -> ImportReport {
    try write { db in
      var report = ImportReport(source: name)
      if let row = try SourceRow.find(name, in: db) {
        try FeedRow.requireSubscription(to: delivery, of: name, path, in: db)
        try FeedRow.applied(delivery, source: row.id, in: db)
        // What was left out of it then is left out still.
        report = try ImportRow.lastApplied(source: name, id: row.id, in: db)?.report ?? report
      }
      return (report, .commit)
    }
  }

  /// Brings a feed up to date with a body that came for it: data, validators and the body itself in one transaction.
  ///
  /// - Returns: As of importCalendar(source:from:now:options:).
  public func apply(
    _ body: ByteSource, _ delivery: FeedDelivery, feed name: String, now: Date,
    options: ImportOptions = ImportOptions()
  ) throws(StoreError) -> ImportReport {
    var options = options
    options.delivery = delivery
    return try importCalendar(source: name, kind: .feed, from: body, now: now, options: options)
  }

  /// Believes the last bad body of a feed, however much is missing from it.
  ///
  /// A body that is no whole calendar is held again.
  ///
  /// - Returns: `nil` when no body is held.
  public func acceptHeldBody(
    ofFeed name: String, now: Date, options: ImportOptions = ImportOptions()
  ) throws(StoreError) -> ImportReport? {
    let feed = try feeds().first { $0.name == name }
    guard let feed, feed.held != nil, let body = try body(.bad, ofFeed: name) else { return nil }
    var options = options
    options.policy.largestLoss = nil
    var delivery = FeedDelivery(
      validators: body.validators, status: feed.status ?? 200, arrived: now,
      proposedURL: feed.proposedURL
    ) { _ in FeedDelivery.Appointment(nextTry: feed.nextTry, notBefore: feed.notBefore) }
    delivery.isAnswer = false
    delivery.subscription = feed.url
    return try apply(.bytes(body.bytes), delivery, feed: name, now: now, options: options)
  }

  /// Writes what no fetch brings back: it is on the disk when this returns, also when the power fails.
  private func writeDurably(_ body: (Database) throws -> Void) throws(StoreError) {
    do {
      try database.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        defer { try? db.execute(sql: "PRAGMA synchronous = NORMAL") }
        try db.inTransaction(.immediate) {
          try body(db)
          return .commit
        }
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
