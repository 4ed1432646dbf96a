// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@testable import PlenaryStore

@Suite("Feed, synced")
struct FeedSyncTests {
  private let fixture = StoreFixture()
  private let good = calendar((1...10).map { event("\($0)", day: 10 + $0) }.joined())

  private func subscribed() throws -> Store {
    let store = try fixture.open()
    try store.addFeed("a", url: "https://a.example/", network: "uscm")
    return store
  }

  @discardableResult
  private func sync(
    _ store: Store, _ answers: [String: ScriptedTransport.Answer]
  ) async throws -> [FeedSync.Result] {
    try await transported(store, ScriptedTransport(answers))
  }

  private func transported(
    _ store: Store, _ transport: ScriptedTransport
  ) async throws -> [FeedSync.Result] {
    let sync = FeedSync(store: store, transport: transport, now: { StoreFixture.now })
    return try await sync.run(try store.feeds(), folder: fixture.folder + "/incoming")
  }

  @Test("a body is applied, and what came with it is kept: tag, bytes, when to ask again")
  func applied() async throws {
    let store = try subscribed()
    let body = good.replacing(
      "VERSION:2.0\r\n", with: "VERSION:2.0\r\nREFRESH-INTERVAL;VALUE=DURATION:PT2H\r\n")
    let results = try await sync(store, ["a": .body(body, etag: "\"1\"")])
    #expect(results.map(\.report.added) == [10])
    let feed = try #require(try store.feeds().first)
    #expect(feed.state == .ok)
    #expect(feed.validators.etag == "\"1\"")
    #expect(feed.events == 10)
    #expect(feed.network == "uscm")
    #expect(feed.lastOK == StoreFixture.now)
    #expect(feed.nextTry == StoreFixture.now.addingTimeInterval(7200))
    #expect(try store.body(.good, ofFeed: "a")?.bytes == Array(body.utf8))
    #expect(!FileManager.default.fileExists(atPath: fixture.folder + "/incoming"))
  }

  @Test(
    "a body that is not believed changes nothing, is named, and is kept byte for byte",
    arguments: [
      ("", "empty"), ("<html>Log in</html>", "html"), ("Not found", "no-calendar"),
      ("cut", "truncated"), ("none", "no-events"), ("few", "shrunk"),
    ])
  func held(body: String, kind: String) async throws {
    let store = try subscribed()
    try await sync(store, ["a": .body(good, etag: "\"1\"")])
    let contents = try store.contents()
    let bodies = [
      "cut": String(good.dropLast(20)), "none": calendar(),
      "few": calendar((1...5).map { event("\($0)", day: 10 + $0) }.joined()),
    ]
    let bad = bodies[body] ?? body
    let results = try await sync(store, ["a": .body(bad, etag: "\"2\"")])
    #expect(results.first?.report.reason?.kind == kind)
    #expect(try store.contents() == contents)
    let feed = try #require(try store.feeds().first)
    #expect(feed.state == .held)
    #expect(feed.reason?.hasPrefix("\(kind): ") == true)
    #expect(feed.validators.etag == "\"1\"", "the tag stays that of the data")
    #expect(try store.body(.bad, ofFeed: "a")?.bytes == Array(bad.utf8))
    #expect(try store.body(.good, ofFeed: "a")?.bytes == Array(good.utf8))
    // The good body again, or word that it is still right, ends the matter.
    try await sync(store, ["a": .notModified])
    #expect(try store.feeds().first?.state == .ok)
  }

  @Test("every beginning of a body changes nothing of what an earlier sync brought")
  func prefixes() async throws {
    let store = try subscribed()
    let first = calendar(event("1"), event("2"))
    try await sync(store, ["a": .body(first)])
    let contents = try store.contents()
    let next = calendar(event("1", title: "New"), event("2"), event("3"))
    for length in 0..<(next.utf8.count - 2) {
      let body = String(decoding: Array(next.utf8.prefix(length)), as: UTF8.self)
      try await sync(store, ["a": .body(body)])
      #expect(try store.contents() == contents, "after \(length) bytes")
    }
    try await sync(store, ["a": .body(next)])
    #expect(try store.contents() != contents)
  }

  @Test("a body that misses too much is applied once a person accepts it, with its tag")
  func accepted() async throws {
    let store = try subscribed()
    try await sync(store, ["a": .body(good, etag: "\"1\"")])
    let few = calendar((1...5).map { event("\($0)", day: 10 + $0) }.joined())
    try await sync(store, ["a": .body(few, etag: "\"2\"")])
    let report = try #require(try store.acceptHeldBody(ofFeed: "a", now: StoreFixture.now))
    #expect((report.unchanged, report.removed) == (5, 5))
    let feed = try #require(try store.feeds().first)
    #expect(feed.state == .ok)
    #expect(feed.validators.etag == "\"2\"")
    #expect(try store.acceptHeldBody(ofFeed: "a", now: StoreFixture.now) == nil)
  }

  @Test("a body that is no calendar cannot be accepted")
  func notAccepted() async throws {
    let store = try subscribed()
    try await sync(store, ["a": .body(good)])
    try await sync(store, ["a": .body("<html></html>")])
    let report = try #require(try store.acceptHeldBody(ofFeed: "a", now: StoreFixture.now))
    #expect(report.reason == .html)
    #expect(try store.feeds().first?.events == 10)
  }

  @Test("the same bytes under a new tag are known by the new tag from then on")
  func retagged() async throws {
    let store = try subscribed()
    try await sync(store, ["a": .body(good, etag: "\"1\"")])
    let transport = ScriptedTransport(["a": .body(good, etag: "\"2\"")])
    let results = try await transported(store, transport)
    #expect(transport.asked.map(\.validators.etag) == ["\"1\""])
    #expect(results.map(\.report.unchanged) == [10])
    #expect(try store.feeds().first?.validators.etag == "\"2\"")
  }

  @Test("a body that would be read otherwise now is asked for whole")
  func readOtherwise() async throws {
    let store = try subscribed()
    try await sync(store, ["a": .body(good, etag: "\"1\"")])
    let transport = ScriptedTransport(["a": .body(good, etag: "\"1\"")])
    var options = ImportOptions()
    options.limits.properties = 5
    let sync = FeedSync(
      store: store, transport: transport, options: options, now: { StoreFixture.now })
    _ = try await sync.run(try store.feeds(), folder: fixture.folder + "/incoming")
    #expect(transport.asked.map(\.validators.etag) == [nil])
  }

  @Test("a fetch that fails changes nothing, is named, and is tried again later")
  func failing() async throws {
    let store = try subscribed()
    try await sync(store, ["a": .body(good, etag: "\"1\"")])
    let contents = try store.contents()
    try await sync(store, ["a": .failure("status: The server failed.")])
    let feed = try #require(try store.feeds().first)
    #expect((feed.state, feed.failures) == (.failing, 1))
    #expect(feed.reason == "status: The server failed.")
    #expect(!feed.isDue(at: StoreFixture.now))
    #expect(feed.isDue(at: StoreFixture.now.addingTimeInterval(600)))
    #expect(try store.contents() == contents)
    #expect(feed.validators.etag == "\"1\"")
  }

  @Test("a feed that is gone pauses, and is due again when it is resumed")
  func gone() async throws {
    let store = try subscribed()
    try await sync(store, ["a": .failure("gone: It is gone.", pauses: true)])
    #expect(try store.feeds().first?.state == .paused)
    #expect(try store.feeds().first?.reason == "gone: It is gone.")
    #expect(try store.feeds().first?.isDue(at: .distantFuture) == false)
    try store.setPaused(false, feed: "a")
    #expect(try store.feeds().first?.isDue(at: StoreFixture.now) == true)
  }

  @Test("a pause that a person made outlasts a fetch that fails")
  func pausedByHand() async throws {
    let store = try subscribed()
    try store.setPaused(true, feed: "a")
    try await sync(store, ["a": .failure("status: The server failed.")])
    #expect(try store.feeds().first?.state == .paused)
  }

  @Test("a known event whose new version breaks a limit stays as it was")
  func overLimit() async throws {
    let store = try subscribed()
    try await sync(store, ["a": .body(good)])
    let long = good.replacing(
      "UID:5\r\n", with: "UID:5\r\n" + String(repeating: "X-A:1\r\n", count: 20_001))
    let results = try await sync(store, ["a": .body(long)])
    #expect(results.map(\.report.removed) == [0])
    #expect(results.map(\.report.skipped) == [1])
    #expect(try store.feeds().first?.events == 10)
  }

  @Test(
    "a feed that is removed while it is fetched stays away, and the others are synced all the same")
  func removedMeanwhile() async throws {
    let store = try subscribed()
    try store.addFeed("b", url: "https://b.example/", network: nil)
    let feeds = try store.feeds()
    try store.removeFeed("a", keepsEvents: false)
    let sync = FeedSync(
      store: store, transport: ScriptedTransport(["a": .body(good), "b": .body(good)]),
      now: { StoreFixture.now })
    let results = try await sync.run(feeds, folder: fixture.folder + "/incoming")
    #expect(results.map { $0.failure != nil } == [true, false])
    #expect(try store.sources().map(\.name) == ["b"])
  }

  @Test("a proposal goes with the answer that does not make it again")
  func proposals() async throws {
    let store = try subscribed()
    var delivery = FeedDelivery(
      validators: FeedValidators(), status: 200, arrived: StoreFixture.now,
      proposedURL: "https://new.example/"
    ) { _ in FeedDelivery.Appointment(nextTry: nil) }
    delivery.subscription = "https://a.example/"
    _ = try store.apply(.bytes(Array(good.utf8)), delivery, feed: "a", now: StoreFixture.now)
    #expect(try store.feeds().first?.proposedURL == "https://new.example/")
    try await sync(store, ["a": .notModified])
    #expect(try store.feeds().first?.proposedURL == nil)
  }

  @Test("what a clock wrote that was years ahead keeps no feed from being asked")
  func clock() {
    var feed = FeedSubscription(name: "a", url: "https://a.example/")
    feed.nextTry = StoreFixture.now.addingTimeInterval(3 * 365 * 86_400)
    feed.notBefore = feed.nextTry
    #expect(feed.isDue(at: StoreFixture.now))
    #expect(feed.leftAlone(at: StoreFixture.now) == nil)
  }

  @Test("a feed with the UID of another feed's event changes nothing of that one")
  func foreign() async throws {
    let store = try subscribed()
    try store.addFeed("b", url: "https://b.example/", network: nil)
    try await sync(store, ["a": .body(good), "b": .body(calendar(event("1")))])
    let before = try store.contents().filter { $0.hasPrefix("a ") }
    try await sync(
      store, ["a": .notModified, "b": .body(calendar(event("1", title: "Mine", "SEQUENCE:9\r\n")))])
    #expect(try store.contents().filter { $0.hasPrefix("a ") } == before)
  }

  @Test("a feed that is removed takes its events with it, or leaves them as imported ones")
  func removed() async throws {
    let store = try subscribed()
    try store.addFeed("b", url: "https://b.example/", network: nil)
    try await sync(store, ["a": .body(good), "b": .body(good)])
    try store.removeFeed("a", keepsEvents: false)
    try store.removeFeed("b", keepsEvents: true)
    #expect(try store.feeds().isEmpty)
    #expect(try store.sources().map(\.name) == ["b"])
    #expect(try store.sources().map(\.kind) == [.imported])
    #expect(try store.sources().map(\.events) == [10])
  }

  @Test("a name belongs to one source: neither an import nor another feed takes a feed's")
  func names() throws {
    let store = try subscribed()
    #expect {
      try store.take(good, source: "a")
    } throws: { ($0 as? StoreError)?.code == .badSource }
    #expect {
      try store.addFeed("a", url: "https://b.example/", network: nil)
    } throws: { ($0 as? StoreError)?.code == .badSource }
  }

  @Test("one sync runs at a time, and the next one once it is over")
  func lock() throws {
    let path = fixture.folder + "/.plenary/sync.lock"
    do {
      let lock = try SyncLock(at: path)
      #expect {
        _ = try SyncLock(at: path, patience: 0)
      } throws: { ($0 as? StoreError)?.code == .busy }
      withExtendedLifetime(lock) {}
    }
    _ = try SyncLock(at: path, patience: 0)
  }
}
