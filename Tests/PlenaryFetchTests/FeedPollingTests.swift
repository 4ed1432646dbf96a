// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PlenaryFetch
import Testing

@Suite("FeedPolling")
struct FeedPollingTests {
  private let now = Date(timeIntervalSince1970: 1_500_000_000)
  private let minute = 60.0
  private let day = 86_400.0

  private func response(
    retryAfter: RetryAfter? = nil, maxAge: Duration? = nil, proposedURL: FetchURL? = nil
  ) throws -> FetchResponse {
    FetchResponse(
      outcome: .body, status: 200, finalURL: try FetchURL("https://partner.example/a.ics"),
      proposedURL: proposedURL, redirects: 0, retryAfter: retryAfter, maxAge: maxAge, wireBytes: 1,
      decodedBytes: 1)
  }

  @Test(
    "a feed is fetched again when it says, within five minutes and seven days",
    arguments: [
      (RefreshHints(), 6 * 3600.0),
      (RefreshHints(refreshInterval: .seconds(3600)), 3600),
      (RefreshHints(refreshInterval: .seconds(1)), 300),
      (RefreshHints(refreshInterval: .seconds(0)), 300),
      (RefreshHints(refreshInterval: .seconds(10 * 365 * 86_400)), 7 * 86_400),
      (RefreshHints(refreshInterval: .seconds(-5), publishedTTL: .seconds(7200)), 7200),
      (RefreshHints(refreshInterval: .seconds(900), publishedTTL: .seconds(7200)), 900),
      (RefreshHints(publishedTTL: .seconds(7200), maxAge: .seconds(600)), 7200),
      (RefreshHints(maxAge: .seconds(600)), 600),
      (RefreshHints(maxAge: .seconds(0)), 6 * 3600),
      (RefreshHints(refreshInterval: .seconds(-1)), 6 * 3600),
    ] as [(RefreshHints, Double)])
  func afterSuccess(_ hints: RefreshHints, _ seconds: Double) throws {
    let decision = FeedPolling().decision(after: try response(), hints: hints, at: now)
    #expect(
      decision == PollingDecision(nextTry: now.addingTimeInterval(seconds), failures: 0))
  }

  @Test("the answer's own max-age counts when the feed says nothing")
  func maxAge() throws {
    let decision = FeedPolling().decision(after: try response(maxAge: .seconds(1200)), at: now)
    #expect(decision.nextTry == now.addingTimeInterval(1200))
  }

  @Test("a proposed URL is passed on")
  func proposal() throws {
    let url = try FetchURL("https://new.example/a.ics")
    #expect(
      FeedPolling().decision(after: try response(proposedURL: url), at: now).proposedURL == url)
  }

  @Test(
    "after failures the wait doubles up to a day, and the dice take at most half of it",
    arguments: [
      (0, 10.0), (1, 20.0), (2, 40.0), (3, 80.0), (7, 1280.0), (8, 1440.0), (1000, 1440.0),
      (.max - 1, 1440.0),
    ])
  func backOff(_ earlier: Int, _ minutes: Double) {
    var dice = SeededGenerator(seed: 7)
    var waits: Set<Double> = []
    for _ in 0..<200 {
      let decision = FeedPolling().decision(
        after: FetchError(.cannotConnect, message: ""), earlierFailures: earlier, at: now,
        using: &dice)
      #expect(decision.failures == earlier + 1)
      let wait = decision.nextTry?.timeIntervalSince(now) ?? 0
      #expect((minutes * 30...minutes * 60).contains(wait))
      waits.insert(wait)
    }
    #expect(waits.count > 100)
  }

  @Test("the same dice give the same time")
  func determinism() {
    func next() -> Date? {
      var dice = SeededGenerator(seed: 3)
      return FeedPolling().decision(
        after: FetchError(.status, message: ""), earlierFailures: 2, at: now, using: &dice
      ).nextTry
    }
    #expect(next() == next())
  }

  @Test(
    "the server's own time is kept to, also as a date, but for no longer than seven days",
    arguments: [
      (RetryAfter.delay(.seconds(7200)), 7200.0),
      (.date(Date(timeIntervalSince1970: 1_500_005_000)), 5000),
      (.delay(.seconds(365 * 86_400)), 7 * 86_400), (.date(.distantFuture), 7 * 86_400),
    ])
  func retryAfter(_ retryAfter: RetryAfter, _ seconds: Double) {
    var dice = SeededGenerator(seed: 1)
    let error = FetchError(.busy, status: 503, retryAfter: retryAfter, message: "")
    let decision = FeedPolling().decision(
      after: error, earlierFailures: 0, at: now, using: &dice)
    #expect(decision.nextTry == now.addingTimeInterval(seconds))
    #expect(decision.notBefore == now.addingTimeInterval(seconds))
  }

  @Test(
    "a server that wants to be asked at once is not asked at once",
    arguments: [RetryAfter.delay(.zero), .date(Date(timeIntervalSince1970: 0))])
  func retryAtOnce(_ retryAfter: RetryAfter) throws {
    var dice = SeededGenerator(seed: 1)
    let error = FetchError(.busy, retryAfter: retryAfter, message: "")
    let decision = FeedPolling().decision(
      after: error, earlierFailures: 0, at: now, using: &dice)
    #expect(try #require(decision.nextTry) >= now.addingTimeInterval(5 * minute))
    #expect(decision.notBefore == nil)
  }

  @Test("a success may ask for a rest too")
  func restAfterSuccess() throws {
    let decision = FeedPolling().decision(
      after: try response(retryAfter: .delay(.seconds(86_400))),
      hints: RefreshHints(refreshInterval: .seconds(600)), at: now)
    #expect(decision.nextTry == now.addingTimeInterval(day))
  }

  @Test("a feed that is gone pauses until a person resumes it")
  func gone() {
    var dice = SeededGenerator(seed: 1)
    let decision = FeedPolling().decision(
      after: FetchError(.gone, status: 410, retryAfter: .delay(.seconds(60)), message: ""),
      earlierFailures: 0, at: now, using: &dice)
    #expect(decision.isPaused)
    #expect(!decision.isDue(at: .distantFuture))
  }

  @Test("a cancelled fetch counts for nothing")
  func cancelled() {
    var dice = SeededGenerator(seed: 1)
    let decision = FeedPolling().decision(
      after: FetchError(.cancelled, message: ""), earlierFailures: 3, at: now, using: &dice)
    #expect(decision == PollingDecision(nextTry: now, failures: 3))
    #expect(decision.isDue(at: now))
  }

  @Test(
    "Retry-After is seconds or a date in one of HTTP's three forms",
    arguments: [
      ("120", RetryAfter.delay(.seconds(120))),
      ("Fri, 14 Jul 2017 02:40:00 GMT", .date(Date(timeIntervalSince1970: 1_500_000_000))),
      ("Friday, 14-Jul-17 02:40:00 GMT", .date(Date(timeIntervalSince1970: 1_500_000_000))),
      ("Fri Jul 14 02:40:00 2017", .date(Date(timeIntervalSince1970: 1_500_000_000))),
      ("-5", nil), ("soon", nil), ("", nil), ("1.5", nil), ("12 \u{1B}[2J", nil),
    ])
  func retryAfterText(_ text: String, _ expected: RetryAfter?) {
    #expect(RetryAfter(text) == expected)
  }

  @Test("a count of seconds without an end is a very long time, and no overflow")
  func endlessSeconds() {
    let text = String(repeating: "9", count: 400)
    var dice = SeededGenerator(seed: 1)
    let error = FetchError(.busy, retryAfter: RetryAfter(text), message: "")
    let decision = FeedPolling().decision(
      after: error, earlierFailures: 0, at: now, using: &dice)
    #expect(decision.nextTry == now.addingTimeInterval(7 * day))
  }
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
