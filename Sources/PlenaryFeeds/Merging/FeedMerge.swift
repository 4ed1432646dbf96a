// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The merge of one body into what the store has of its source: pure, and one event at a time.
///
/// Offer every component of the body, do what each decision says, then ask for the outcome. When the
/// outcome is held, undo all of it: a body counts as a whole or not at all.
///
///     var merge = FeedMerge(stored: identities, policy: .feed, now: now, firstNewID: 1)
///     for event in body { apply(merge.offer(event.identity), event) }
///     let outcome = merge.finish(method: .publish)
///
/// The result does not depend on the order of the body. It needs at most 90 bytes an event beside
/// the stored identities.
public struct FeedMerge: Sendable {
  private let stored: StoredIdentities
  private let policy: MergePolicy
  private let now: Int64
  private let lastApplied: Int64?
  private let firstNewID: Int64
  /// The standing version of each stored event that was offered.
  private var seen: [Sighting?]
  /// The standing versions of the events that the store does not have.
  private var fresh: [Newcomer] = []
  private var freshKeys = FingerprintIndex()
  private var freshEvents = 0
  /// What each calendar of the body shows; empty when all show all that there is.
  private var windows: [ShownWindow] = []

  private struct Sighting {
    var revision: Revision
    /// Whether another version than the stored one was written in this run.
    var isWritten: Bool
  }

  private struct Newcomer {
    var key: Fingerprint
    var revision: Revision
  }

  /// Begins a merge.
  ///
  /// - Parameters:
  ///   - stored: The events of this source in the store.
  ///   - policy: How far the source is trusted.
  ///   - now: What counts as past.
  ///   - lastApplied: When a body of the source was last applied. What ended since then has left the
  ///     feed because it is over, and does not count as lost.
  ///   - windows: What each calendar of the body shows at a time; one that is not named shows all that there is.
  ///   - firstNewID: The store's number for the first new event; the others follow it.
  ///   - expected: How many components the body has, when that is known: room is made for the new ones.
  public init(
    stored: StoredIdentities, policy: MergePolicy, now: Date, lastApplied: Date? = nil,
    windows: [FeedWindow] = [], firstNewID: Int64, expected: Int = 0
  ) {
    self.stored = stored
    self.policy = policy
    self.now = Int64(now.timeIntervalSince1970.rounded(.down))
    self.lastApplied = lastApplied.map { Int64($0.timeIntervalSince1970.rounded(.down)) }
    self.firstNewID = firstNewID
    seen = Array(repeating: nil, count: stored.count)
    if expected > stored.count { fresh.reserveCapacity(expected - stored.count) }
    if policy.heedsWindow, windows.contains(where: { $0 != .whole }) {
      self.windows = windows.map(ShownWindow.init)
    }
  }

  /// How many different events were offered so far.
  public var offered: Int {
    freshEvents + zip(stored.all, seen).count { $0.isEvent && $1 != nil }
  }

  /// Takes an event of the body and says what the store has to do with it.
  public mutating func offer(_ event: IncomingIdentity) -> MergeDecision {
    let decision =
      stored.position(key: event.key).map { offer(event.revision, at: $0) } ?? offerFresh(event)
    if event.isEvent { show(event.start, decision, calendar: event.calendar) }
    return decision
  }

  /// Takes an event of the body whose content the store has already, without knowing its key.
  ///
  /// - Parameters:
  ///   - position: its place in ``StoredIdentities/all``.
  ///   - calendar: Which of the body's calendars it stands in, counted from 0.
  public mutating func offerKnown(
    at position: Int, stamp: Int64, calendar: Int32 = 0
  ) -> MergeDecision {
    let known = stored.all[position]
    let decision = offer(
      Revision(sequence: known.sequence, stamp: stamp, content: known.content), at: position)
    if known.isEvent { show(known.start, decision, calendar: calendar) }
    return decision
  }

  private mutating func show(_ start: Int64?, _ decision: MergeDecision, calendar: Int32) {
    guard windows.indices.contains(Int(calendar)) else { return }
    windows[Int(calendar)].show(start, isAnother: !decision.isDuplicate)
  }

  private mutating func offer(_ revision: Revision, at position: Int) -> MergeDecision {
    let known = stored.all[position]
    let before = seen[position]
    if let before, revision <= before.revision {
      return MergeDecision(action: .ignore, isDuplicate: true)
    }
    let isSame = known.content == revision.content
    let wasWritten = before?.isWritten ?? false
    seen[position] = Sighting(revision: revision, isWritten: wasWritten || !isSame)
    var decision = MergeDecision(
      action: .update(known.id), isRollback: revision.sequence < known.sequence,
      isDuplicate: before != nil)
    if isSame, !wasWritten {
      decision.action = known.state == .shown ? .keep : .revive(known.id)
    }
    return decision
  }

  private mutating func offerFresh(_ event: IncomingIdentity) -> MergeDecision {
    guard let position = freshKeys.position(of: event.key, in: { fresh[$0].key }) else {
      let position = fresh.count
      fresh.append(Newcomer(key: event.key, revision: event.revision))
      freshKeys.insert(position) { fresh[$0].key }
      freshEvents += event.isEvent ? 1 : 0
      return MergeDecision(action: .insert(firstNewID + Int64(position)))
    }
    guard fresh[position].revision < event.revision else {
      return MergeDecision(action: .ignore, isDuplicate: true)
    }
    fresh[position].revision = event.revision
    return MergeDecision(action: .update(firstNewID + Int64(position)), isDuplicate: true)
  }
}

extension FeedMerge {
  /// What the body comes to: counts, what leaves, and whether it is held.
  ///
  /// - Parameter isPartial: Whether components of the body were lost to a limit. They may be any of those that are
  ///   missing, so none of a feed's leaves.
  public func finish(method: CalendarMethod, isPartial: Bool = false) -> MergeOutcome {
    var outcome = MergeOutcome()
    outcome.added = freshEvents
    outcome.otherChanges = fresh.count - freshEvents
    var loss = Loss()
    for (known, sighting) in zip(stored.all, seen) {
      if let sighting {
        if sighting.revision.sequence < known.sequence { outcome.rollbacks.insert(known.id) }
        switch (known.state, known.content == sighting.revision.content) {
        case (let state, let isSame) where !known.isEvent:
          outcome.otherChanges += state == .removed || !isSame ? 1 : 0
        case (.removed, _): outcome.added += 1
        case (_, true): outcome.unchanged += 1
        case (_, false): outcome.changed += 1
        }
      }
      guard method.isWhole, known.state != .removed else { continue }
      let isOver = known.isOver(at: now)
      let isOutside = sighting == nil && (isPartial && policy.keepsPast || !isCovered(known))
      if known.state == .shown, known.isEvent {
        loss.count(
          isMissing: sighting == nil, isOver: isOver, isOutside: isOutside,
          hasAged: hasAged(known))
      }
      // What stayed because it was past stays, also where a clock was set back since.
      guard sighting == nil, known.state == .shown || !policy.keepsPast else { continue }
      if isOver && policy.keepsPast {
        outcome.keepings.append(known.id)
      } else if !isOutside {
        outcome.removals.append(known.id)
        outcome.removed += known.isEvent ? 1 : 0
      }
    }
    outcome.held = held(loss: loss, method: method)
    return outcome
  }

  /// Whether the body would have shown an event that it does not show.
  private func isCovered(_ known: StoredIdentity) -> Bool {
    guard known.isEvent, windows.indices.contains(Int(known.calendar)) else { return true }
    return windows[Int(known.calendar)].covers(known, now: now)
  }

  /// Whether it ended after the last body that showed it, so that it left because it is over.
  private func hasAged(_ known: StoredIdentity) -> Bool {
    guard let lastApplied else { return false }
    return known.isOver(at: now) && !known.isOver(at: lastApplied)
  }

  private func held(loss: Loss, method: CalendarMethod) -> HeldReason? {
    if case .other(let word) = method { return .method(word) }
    guard method.isWhole, let share = policy.largestLoss else { return nil }
    if loss.known > 0 && offered == 0 { return .noEvents(stored: loss.known) }
    if loss.missingAhead * 100 > loss.ahead * share {
      return .shrunk(missing: loss.missingAhead, of: loss.ahead)
    }
    if loss.missing >= policy.pastEventsInALoss && loss.missing * 100 > loss.all * share {
      return .shrunk(missing: loss.missing, of: loss.all)
    }
    return nil
  }
}

/// How many of the events that the last body showed are missing from this one.
private struct Loss {
  /// Also those that the body would not show.
  var known = 0
  var all = 0
  var missing = 0
  /// Those that are not over.
  var ahead = 0
  var missingAhead = 0

  mutating func count(isMissing: Bool, isOver: Bool, isOutside: Bool, hasAged: Bool) {
    if isMissing && hasAged { return }
    known += 1
    if isOutside { return }
    all += 1
    missing += isMissing ? 1 : 0
    guard !isOver else { return }
    ahead += 1
    missingAhead += isMissing ? 1 : 0
  }
}
