// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import PlenaryFeeds

@Suite("FeedMerge")
struct FeedMergeTests {
  static let now = Date(timeIntervalSince1970: 1_000)

  private func fingerprint(_ number: Int) -> Fingerprint {
    Fingerprint(high: 0, low: UInt64(number))
  }

  private func identities(
    _ count: Int, state: EventState = .shown, end: Int64? = 2_000, sequence: Int32 = 1
  ) -> StoredIdentities {
    var stored = StoredIdentities()
    for number in 1...max(count, 1) where count > 0 {
      stored.append(
        StoredIdentity(
          id: Int64(number), key: fingerprint(number), content: fingerprint(number * 100),
          sequence: sequence, end: end, state: state))
    }
    return stored
  }

  private func merge(
    _ stored: StoredIdentities, policy: MergePolicy = .feed, lastApplied: Date? = nil
  ) -> FeedMerge {
    FeedMerge(
      stored: stored, policy: policy, now: Self.now, lastApplied: lastApplied, firstNewID: 50)
  }

  private func incoming(
    _ key: Int, content: Int, sequence: Int32 = 1, stamp: Int64 = 0
  ) -> IncomingIdentity {
    IncomingIdentity(
      key: fingerprint(key),
      revision: Revision(sequence: sequence, stamp: stamp, content: fingerprint(content)))
  }

  @Test("new events are inserted under numbers that follow each other")
  func inserts() {
    var merge = merge(identities(0))
    #expect(merge.offer(incoming(7, content: 1)) == MergeDecision(action: .insert(50)))
    #expect(merge.offer(incoming(8, content: 2)) == MergeDecision(action: .insert(51)))
    let outcome = merge.finish(method: .publish)
    #expect(outcome.added == 2)
    #expect(outcome.held == nil)
  }

  @Test("the same body again changes nothing")
  func unchanged() {
    var merge = merge(identities(3))
    for number in 1...3 {
      #expect(
        merge.offer(incoming(number, content: number * 100)) == MergeDecision(action: .keep))
    }
    let outcome = merge.finish(method: .publish)
    #expect(outcome.unchanged == 3)
    #expect(outcome.isUnchanged)
  }

  @Test("other content is a change, also when SEQUENCE did not rise")
  func changes() {
    var merge = merge(identities(3))
    #expect(merge.offer(incoming(1, content: 9)) == MergeDecision(action: .update(1)))
    for number in 2...3 { _ = merge.offer(incoming(number, content: number * 100)) }
    #expect(merge.finish(method: .publish).changed == 1)
  }

  @Test("a lower SEQUENCE is applied and named a rollback")
  func rollback() {
    var merge = merge(identities(1, sequence: 4))
    let decision = merge.offer(incoming(1, content: 9, sequence: 3))
    #expect(decision == MergeDecision(action: .update(1), isRollback: true))
    #expect(merge.finish(method: .publish).changed == 1)
  }

  @Test(
    "of two versions in one body the later stands, in whichever order they come",
    arguments: [
      (first: (sequence: 2, stamp: 0, content: 1), second: (sequence: 1, stamp: 9, content: 2)),
      (first: (sequence: 1, stamp: 9, content: 1), second: (sequence: 1, stamp: 5, content: 2)),
      (first: (sequence: 1, stamp: 5, content: 2), second: (sequence: 1, stamp: 5, content: 1)),
    ])
  func duplicates(
    first: (sequence: Int, stamp: Int, content: Int),
    second: (sequence: Int, stamp: Int, content: Int)
  ) {
    func identity(_ version: (sequence: Int, stamp: Int, content: Int)) -> IncomingIdentity {
      incoming(
        1, content: version.content, sequence: Int32(version.sequence), stamp: Int64(version.stamp))
    }
    var laterFirst = merge(identities(0))
    #expect(laterFirst.offer(identity(first)).action == .insert(50))
    #expect(
      laterFirst.offer(identity(second)) == MergeDecision(action: .ignore, isDuplicate: true))
    var laterLast = merge(identities(0))
    #expect(laterLast.offer(identity(second)).action == .insert(50))
    #expect(
      laterLast.offer(identity(first)) == MergeDecision(action: .update(50), isDuplicate: true))
    #expect(laterFirst.finish(method: .publish) == laterLast.finish(method: .publish))
  }

  @Test(
    "a stored version that stands after another was written is written again, and counts as unchanged"
  )
  func restored() {
    var merge = merge(identities(1))
    #expect(merge.offer(incoming(1, content: 9, stamp: 1)).action == .update(1))
    #expect(merge.offer(incoming(1, content: 100, stamp: 2)).action == .update(1))
    let outcome = merge.finish(method: .publish)
    #expect(outcome.unchanged == 1)
    #expect(outcome.changed == 0)
  }

  @Test("an event ahead that is missing becomes a tombstone, a past one is kept")
  func removals() {
    var stored = identities(3)
    stored.append(
      StoredIdentity(id: 4, key: fingerprint(4), content: fingerprint(400), end: 999))
    stored.append(StoredIdentity(id: 5, key: fingerprint(5), content: fingerprint(500), end: nil))
    var merge = merge(stored)
    for number in [1, 2, 5] { _ = merge.offer(incoming(number, content: number * 100)) }
    let outcome = merge.finish(method: .publish)
    #expect(outcome.removals == [3])
    #expect(outcome.removed == 1)
    #expect(outcome.keepings == [4])
    #expect(outcome.held == nil)
  }

  @Test("a file that is kept by hand is mirrored: its past events leave too, however many")
  func mirrored() {
    var merge = merge(identities(5, end: 999), policy: .file)
    _ = merge.offer(incoming(1, content: 100))
    let outcome = merge.finish(method: .publish)
    #expect(outcome.removals == [2, 3, 4, 5])
    #expect(outcome.held == nil)
  }

  @Test("a tombstone that comes back is an addition", arguments: [100, 9])
  func revived(content: Int) {
    var merge = merge(identities(1, state: .removed))
    let action = merge.offer(incoming(1, content: content)).action
    #expect(action == (content == 100 ? .revive(1) : .update(1)))
    let outcome = merge.finish(method: .publish)
    #expect(outcome.added == 1)
    #expect(outcome.removals.isEmpty)
  }

  @Test("a tombstone that stays away is no removal again")
  func buried() {
    var merge = merge(identities(1, state: .removed))
    _ = merge.offer(incoming(2, content: 200))
    #expect(merge.finish(method: .publish).removals.isEmpty)
  }

  @Test("nothing where there was something is held")
  func nothing() {
    let merge = merge(identities(2, end: 999))
    #expect(merge.finish(method: .publish).held == .noEvents(stored: 2))
  }

  @Test("nothing where there was nothing is fine")
  func empty() {
    let merge = merge(identities(0))
    #expect(merge.finish(method: .publish).held == nil)
  }

  @Test(
    "more than 40 % of what lies ahead may not be missing",
    arguments: [
      (stored: 10, left: 6, isHeld: false), (stored: 10, left: 5, isHeld: true),
      (stored: 100, left: 30, isHeld: true), (stored: 3, left: 2, isHeld: false),
      (stored: 2, left: 1, isHeld: true),
    ])
  func shrunk(stored: Int, left: Int, isHeld: Bool) {
    var merge = merge(identities(stored))
    for number in 1...left { _ = merge.offer(incoming(number, content: number * 100)) }
    let held = merge.finish(method: .publish).held
    #expect(held == (isHeld ? .shrunk(missing: stored - left, of: stored) : nil))
  }

  @Test(
    "a few past events may leave, many at once may not",
    arguments: [(stored: 4, left: 1, isHeld: false), (stored: 10, left: 3, isHeld: true)])
  func shrunkPast(stored: Int, left: Int, isHeld: Bool) {
    var merge = merge(identities(stored, end: 999))
    for number in 1...left { _ = merge.offer(incoming(number, content: number * 100)) }
    #expect((merge.finish(method: .publish).held != nil) == isHeld)
  }

  @Test("events that ended since the last body have left because they are over")
  func aged() {
    var merge = merge(identities(10, end: 999), lastApplied: Date(timeIntervalSince1970: 500))
    _ = merge.offer(incoming(1, content: 100))
    let outcome = merge.finish(method: .publish)
    #expect(outcome.held == nil)
    #expect(outcome.keepings.count == 9)
  }

  @Test("past events that were kept before do not count as lost again")
  func keptBefore() {
    var stored = identities(20, state: .kept, end: 999)
    stored.append(StoredIdentity(id: 21, key: fingerprint(21), content: fingerprint(2_100)))
    var merge = merge(stored)
    _ = merge.offer(incoming(21, content: 2_100))
    let outcome = merge.finish(method: .publish)
    #expect(outcome.held == nil)
    #expect(outcome.isUnchanged)
  }

  @Test(
    "a message about some events removes no others", arguments: [CalendarMethod.request, .cancel])
  func messages(method: CalendarMethod) {
    var merge = merge(identities(10))
    _ = merge.offer(incoming(1, content: 9))
    let outcome = merge.finish(method: method)
    #expect(outcome.held == nil)
    #expect(outcome.removals.isEmpty)
    #expect(outcome.changed == 1)
  }

  @Test("a method that is no list is held")
  func otherMethod() {
    let merge = merge(identities(1))
    #expect(merge.finish(method: .other("REPLY")).held == .method("REPLY"))
  }

  @Test("components that are no events are merged and not counted")
  func others() {
    var stored = identities(1)
    stored.append(
      StoredIdentity(id: 2, key: fingerprint(2), content: fingerprint(200), isEvent: false))
    var merge = merge(stored)
    _ = merge.offer(incoming(1, content: 100))
    var todo = incoming(3, content: 300)
    todo.isEvent = false
    #expect(merge.offer(todo).action == .insert(50))
    let outcome = merge.finish(method: .publish)
    #expect(outcome.added == 0)
    #expect(outcome.removed == 0)
    #expect(outcome.otherChanges == 1)
    #expect(outcome.removals == [2])
  }

  @Test("the outcome is the same in every order of a body with duplicates")
  func orderIndependent() {
    var generator = SystemRandomNumberGenerator()
    let body = (0..<60).map { number in
      incoming(
        number % 20, content: 1_000 + number % 7, sequence: Int32(number % 3),
        stamp: Int64(number % 5))
    }
    func outcome(_ body: [IncomingIdentity]) -> MergeOutcome {
      var merge = merge(identities(15))
      for event in body { _ = merge.offer(event) }
      return merge.finish(method: .publish)
    }
    let expected = outcome(body)
    for _ in 0..<20 { #expect(outcome(body.shuffled(using: &generator)) == expected) }
  }

  @Test("of a page that is full, only what lies between its first and its last event is missing")
  func page() {
    for order in [[1, 2, 3], [3, 1, 2]] {
      var stored = StoredIdentities()
      for number in 1...9 {
        stored.append(
          StoredIdentity(
            id: Int64(number), key: fingerprint(number), content: fingerprint(number * 100),
            start: 2_000 + Int64(number), end: 3_000))
      }
      var merge = FeedMerge(
        stored: stored, policy: .feed, now: Self.now, windows: [.page(size: 3)], firstNewID: 50)
      // The events 2, 4 and 6, the last in two versions: only 3 and 5 are gone.
      for number in order {
        _ = merge.offerKnown(at: number * 2 - 1, stamp: 0)
      }
      var other = incoming(6, content: 7, sequence: 0)
      other.start = 2_006
      _ = merge.offer(other)
      let outcome = merge.finish(method: .publish)
      #expect(outcome.removals == [3, 5])
      #expect(outcome.held == nil)
    }
  }

  @Test("each calendar of a body has its own window")
  func windows() {
    var stored = StoredIdentities()
    for (number, calendar) in [(1, 0), (2, 0), (3, 1), (4, 1)] {
      stored.append(
        StoredIdentity(
          id: Int64(number), key: fingerprint(number), content: fingerprint(number * 100),
          start: 2_000 + Int64(number), end: 3_000, calendar: Int32(calendar)))
    }
    var merge = FeedMerge(
      stored: stored, policy: MergePolicy(largestLoss: nil, pastEventsInALoss: 0, keepsPast: true),
      now: Self.now, windows: [.page(size: 1), .whole], firstNewID: 50)
    _ = merge.offerKnown(at: 0, stamp: 0)
    _ = merge.offerKnown(at: 2, stamp: 0, calendar: 1)
    #expect(merge.finish(method: .publish).removals == [4])
  }
}
