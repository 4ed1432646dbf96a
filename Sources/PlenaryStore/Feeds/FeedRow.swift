// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import ICalendar
import PlenaryFeeds

/// The table of feeds: how a subscription is read and what each fetch leaves in it.
enum FeedRow {
  static func all(in db: Database) throws -> [FeedSubscription] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT source.name, feed.*,
          (SELECT count(*) FROM component WHERE source_id = source.id AND kind = 'VEVENT'
           AND \(StoreSchema.isListed)) AS events,
          (SELECT reading FROM import WHERE source_id = source.id AND held IS NULL
           ORDER BY id DESC LIMIT 1) AS reading
        FROM feed JOIN source ON source.id = source_id ORDER BY source.name
        """
    ).map(subscription)
  }

  private static func subscription(_ row: Row) -> FeedSubscription {
    var feed = FeedSubscription(name: row["name"], url: row["url"], network: row["network"])
    feed.isPaused = row["is_paused"]
    feed.pauseReason = row["pause_reason"]
    feed.validators = FeedValidators(
      etag: row["etag"], lastModified: row["last_modified"], url: row["validated_url"])
    feed.status = row["status"]
    feed.failure = row["failure"]
    feed.failures = row["failures"]
    feed.held = row["held"]
    feed.lastTry = instant(row["last_try"])
    feed.lastOK = instant(row["last_ok"])
    feed.nextTry = instant(row["next_try"])
    feed.notBefore = instant(row["not_before"])
    feed.proposedURL = row["proposed_url"]
    feed.events = row["events"]
    feed.reading = row["reading"]
    return feed
  }

  /// - Throws: ``StoreError`` with the code `badSource` when the feed was removed, or moved, while it was fetched.
  static func requireSubscription(
    to delivery: FeedDelivery, of name: String, _ path: String, in db: Database
  ) throws {
    let url = try String.fetchOne(
      db, sql: "SELECT url FROM feed JOIN source ON source.id = source_id WHERE name = ?",
      arguments: [name])
    guard url == nil || (delivery.subscription != nil && url != delivery.subscription) else {
      return
    }
    throw StoreError(
      .badSource, path: path,
      message: "\(name) was removed or moved while it was fetched. What came was not applied.")
  }

  /// Keeps what came with data that is applied now, or still right.
  static func applied(_ delivery: FeedDelivery, source id: Int64, in db: Database) throws {
    let hints = FeedDelivery.Hints(try StoredCalendar(source: id, in: db).headers.first)
    try db.execute(
      sql: """
        UPDATE feed SET etag = ?, last_modified = ?, validated_url = ?, held = NULL, last_ok = ?
        WHERE source_id = ?
        """,
      arguments: [
        delivery.validators.etag, delivery.validators.lastModified, delivery.validators.url,
        seconds(delivery.arrived), id,
      ])
    guard delivery.isAnswer else { return }
    try answered(delivery, hints, source: id, in: db)
    try db.execute(
      sql: "UPDATE feed SET proposed_url = ? WHERE source_id = ?",
      arguments: [delivery.proposedURL, id])
  }

  /// Keeps why a body was held; what to ask with stays that of the data.
  static func held(
    _ delivery: FeedDelivery, _ reason: HeldReason, source id: Int64, in db: Database
  ) throws {
    try db.execute(
      // Where a login page stands is no address to move to.
      sql: "UPDATE feed SET held = ?, proposed_url = NULL WHERE source_id = ?",
      arguments: ["\(reason.kind): \(reason)", id])
    guard delivery.isAnswer else { return }
    try answered(delivery, FeedDelivery.Hints(), source: id, in: db)
  }

  private static func answered(
    _ delivery: FeedDelivery, _ hints: FeedDelivery.Hints, source id: Int64, in db: Database
  ) throws {
    let next = delivery.appointment(hints)
    try db.execute(
      sql: """
        UPDATE feed SET status = ?, failure = NULL, failures = 0, last_try = ?, next_try = ?,
          not_before = ?
        WHERE source_id = ?
        """,
      arguments: [
        delivery.status, seconds(delivery.arrived), next.nextTry.map(seconds),
        next.notBefore.map(seconds), id,
      ])
  }

  static func failed(_ failure: FeedFailure, source id: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE feed SET status = ?, failure = ?, failures = ?, last_try = ?, next_try = ?,
          not_before = ?, is_paused = is_paused OR ?, pause_reason = coalesce(?, pause_reason)
        WHERE source_id = ?
        """,
      arguments: [
        failure.status, failure.reason, failure.failures, seconds(failure.at),
        failure.appointment?.nextTry.map(seconds), failure.appointment?.notBefore.map(seconds),
        failure.appointment == nil, failure.appointment == nil ? failure.reason : nil, id,
      ])
  }

  private static func seconds(_ instant: Date) -> Int64 { Int64(instant.timeIntervalSince1970) }

  private static func instant(_ seconds: Int64?) -> Date? {
    seconds.map { Date(timeIntervalSince1970: Double($0)) }
  }
}

extension FeedDelivery.Hints {
  /// Reads what a calendar's own properties say.
  fileprivate init(_ header: Component?) {
    guard let header else { return }
    func length(_ name: String) -> Duration? {
      header.value(name, as: CalendarDuration.self).map {
        .seconds($0.days * 86_400 + $0.seconds)
      }
    }
    refreshInterval = length("REFRESH-INTERVAL")
    publishedTTL = length("X-PUBLISHED-TTL")
  }
}
