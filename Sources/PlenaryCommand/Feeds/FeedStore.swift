// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds
import PlenaryStore

/// A workspace's feeds, with failures told as the command tells them.
struct FeedStore {
  /// The folder of the workspace.
  let folder: String
  let store: Store

  init(in folder: String) throws(CommandError) {
    self.folder = folder
    store = try PartnerStore.open(in: folder, mode: .readWrite)
  }

  func all() throws(CommandError) -> [FeedSubscription] {
    try told { () throws(StoreError) in try store.feeds() }
  }

  /// - Throws: `noInput` with the nearest name when there is no such feed.
  func find(_ typed: String) throws(CommandError) -> FeedSubscription {
    try Lookup(noun: "feed", plural: "feeds", records: all()) {
      $0.name
    } names: { _ in
      []
    }.find(typed)
  }

  func add(_ name: String, url: String, network: String?) throws(CommandError) {
    try told { () throws(StoreError) in try store.addFeed(name, url: url, network: network) }
  }

  func setPaused(_ isPaused: Bool, _ name: String) throws(CommandError) {
    try told { () throws(StoreError) in try store.setPaused(isPaused, feed: name) }
  }

  func move(_ name: String, to url: String) throws(CommandError) {
    try told { () throws(StoreError) in try store.moveFeed(name, to: url) }
  }

  func remove(_ name: String, keepsEvents: Bool) throws(CommandError) {
    try told { () throws(StoreError) in try store.removeFeed(name, keepsEvents: keepsEvents) }
  }

  func accept(_ name: String, limits: Limits) throws(CommandError) -> ImportReport? {
    // No sync may bring another body between.
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    return try told { () throws(StoreError) in
      try store.acceptHeldBody(
        ofFeed: name, now: Today.now, options: ImportOptions(limits: limits, planLines: 20))
    }
  }

  func body(_ kind: StoredBody.Kind, of name: String) throws(CommandError) -> StoredBody? {
    try told { () throws(StoreError) in try store.body(kind, ofFeed: name) }
  }

  /// The lock of a sync, to be held while it runs.
  func lock() throws(CommandError) -> SyncLock {
    try told { () throws(StoreError) in try SyncLock(at: folder + "/.plenary/sync.lock") }
  }

  private func told<Value>(
    _ body: () throws(StoreError) -> Value
  ) throws(CommandError) -> Value {
    do throws(StoreError) {
      return try body()
    } catch {
      throw CommandError(PartnerStore.status(of: error), error.description)
    }
  }
}
