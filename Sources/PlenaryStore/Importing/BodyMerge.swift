// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif
import GRDB
import ICalendar
import PlenaryFeeds

/// One body on its way into the store: takes components in order and does what the merge decides.
struct BodyMerge {
  let db: Database
  let source: Int64
  let first: FirstPass
  let stored: StoredIdentities
  /// `nil` when nothing is to be written.
  let table: ComponentTable?
  private let method: CalendarMethod
  private var merge: FeedMerge

  var log = DiagnosticLog()
  private(set) var plan: ImportPlan
  private var refused = 0
  /// Events that are kept though they have no place in time, and how they stand to the store.
  private var withoutPlace: [Int64: Standing] = [:]
  /// Lower revisions than the stored ones; whether one stands is known in the end.
  private var setBack: [Int64: (key: FeedEventKey, line: Int)] = [:]
  /// What messages with METHOD:CANCEL call off, the standing message of each event.
  var cancellations: [FeedEventKey: Cancellation] = [:]

  /// So many names of zones are remembered as reported; no honest body has more.
  private static let mostZones = 1_000
  private var zonesSeen: Set<String> = []

  /// How an event of the body stands to the store.
  enum Standing {
    case new, changed, unchanged
  }

  init(
    _ db: Database, source: Int64, first: FirstPass, stored: StoredIdentities,
    method: CalendarMethod, merge: FeedMerge, options: ImportOptions
  ) throws {
    self.db = db
    self.source = source
    self.first = first
    self.stored = stored
    self.method = method
    self.merge = merge
    plan = ImportPlan(limit: options.planLines)
    table = options.isDryRun ? nil : try ComponentTable(db, source: source)
  }

  /// Components that no list can show: refused ones, and events without a place in time.
  var skipped: Int { refused + withoutPlace.count }

  /// How many events without a place in time stand so to the store; they count as skipped only.
  func unplaced(_ standing: Standing) -> Int {
    withoutPlace.values.count { $0 == standing }
  }

  mutating func take(_ incoming: IncomingComponent) throws {
    log.append(contentsOf: incoming.log)
    if first.method(of: incoming.slice.calendar) == .cancel, incoming.slice.name == "VEVENT" {
      gather(incoming)
      return
    }
    switch incoming.payload {
    case .refused:
      refused += 1
    case .known(let position, let component):
      let decision = merge.offerKnown(
        at: position, stamp: incoming.content.stamp,
        calendar: Int32(clamping: incoming.slice.calendar))
      try apply(decision, incoming, at: position)
      if let component { try refresh(component, decision, at: position) }
    case .parsed(let component):
      reportZones(of: component, line: incoming.slice.line)
      let position = stored.position(key: component.identity.key)
      try apply(merge.offer(component.identity), incoming, at: position)
    }
  }

  /// Takes a component that the store shows with this very content and of which the body has no other version.
  mutating func take(_ known: BodySurvey.Known) throws {
    let position = Int(known.position)
    let decision = merge.offerKnown(
      at: position, stamp: known.stamp, calendar: known.calendar)
    guard decision.isDuplicate else { return try keep(at: position, in: Int(known.calendar)) }
    let key = try ComponentTable.written(id: stored.all[position].id, in: db)?.key
    log.append(.duplicate(key, line: Int(known.line)))
  }

  /// Does what the messages of the body ask, and says what all of it comes to.
  mutating func finish(isPartial: Bool) throws -> MergeOutcome {
    try cancel()
    let outcome = merge.finish(method: method, isPartial: isPartial)
    for (id, place) in setBack.sorted(by: { $0.key < $1.key })
    where outcome.rollbacks.contains(id) {
      log.append(.rolledBack(place.key, line: place.line))
    }
    return outcome
  }

  /// Writes what leaves, and lists it.
  mutating func leave(_ outcome: MergeOutcome) throws {
    for id in outcome.removals where !plan.isFull {
      guard let stored = try ComponentTable.written(id: id, in: db),
        stored.component.name == VEvent.componentName
      else { continue }
      plan.set(.removed, id, key: stored.key, event: VEvent(component: stored.component)) { nil }
    }
    try table?.set(.removed, for: outcome.removals)
    try table?.set(.kept, for: outcome.keepings)
  }

  /// Reports what had to be guessed about a zone, once for each name.
  private mutating func reportZones(of component: FeedComponent, line: Int) {
    for name in component.zoneNames where !zonesSeen.contains(name) {
      if zonesSeen.count < BodyMerge.mostZones { zonesSeen.insert(name) }
      let resolution = first.reading(of: component.calendar).zones.resolve(name)
      log.append(contentsOf: resolution.diagnostics(usedAt: line))
    }
  }

  private mutating func apply(
    _ decision: MergeDecision, _ incoming: IncomingComponent, at position: Int?
  ) throws {
    if decision == MergeDecision(action: .keep), let position {
      return try keep(at: position, in: incoming.slice.calendar)
    }
    let component = incoming.component(first.reading(of: incoming.slice.calendar))
    if decision.isDuplicate { log.append(.duplicate(component.key, line: incoming.slice.line)) }
    try write(decision, component, incoming.slice, line: incoming.slice.line, at: position)
  }

  /// Writes what is known by its bytes and is read otherwise than it was; nobody counts that.
  private mutating func refresh(
    _ component: FeedComponent, _ decision: MergeDecision, at position: Int
  ) throws {
    let known = stored.all[position]
    switch decision.action {
    case .keep, .revive: break
    case .insert, .update, .ignore: return
    }
    note(known.id, .unchanged, component)
    guard
      component.fingerprint != known.key || component.start != known.start
        || component.end != known.end || component.revision.sequence != known.sequence
    else { return }
    try table?.update(component, id: known.id)
  }

  /// Leaves a component as it is, save for the calendar that it stands in.
  private mutating func keep(at position: Int, in calendar: Int) throws {
    let known = stored.all[position]
    if known.isEvent, known.start == nil { withoutPlace[known.id] = .unchanged }
    if known.calendar != Int32(clamping: calendar) { try table?.move(known.id, to: calendar) }
  }

  /// Does what a decision says of a component.
  ///
  /// - Parameter slice: Its bytes, to list it by; the component's own when `nil`.
  mutating func write(
    _ decision: MergeDecision, _ component: FeedComponent, _ slice: ComponentSlice?, line: Int,
    at position: Int?
  ) throws {
    switch decision.action {
    case .keep, .ignore: break
    case .revive(let id):
      if let position {
        try keep(at: position, in: component.calendar)
        if stored.all[position].state == .removed { try list(.added, id, component, slice) }
      }
      try table?.set(.shown, for: [id])
    case .insert(let id):
      note(id, .new, component)
      try list(.added, id, component, slice)
      try table?.insert(component, id: id)
    case .update(let id):
      let isSame = position.map { stored.all[$0].content == component.revision.content } ?? false
      note(id, position == nil ? .new : isSame ? .unchanged : .changed, component)
      if decision.isRollback { setBack[id] = (component.key, line) }
      if isSame { plan.remove(id) } else { try list(.changed, id, component, slice) }
      try table?.update(component, id: id)
    }
  }

  private mutating func note(_ id: Int64, _ standing: Standing, _ component: FeedComponent) {
    withoutPlace[id] = component.isEvent && component.start == nil ? standing : nil
  }

  private mutating func list(
    _ kind: PlanLine.Kind, _ id: Int64, _ component: FeedComponent, _ slice: ComponentSlice?
  ) throws {
    guard component.isEvent, plan.takes(id),
      let parsed = slice?.parse().component ?? StoredComponent.parse(Data(component.written))
    else { return }
    try plan.set(kind, id, key: component.key, event: VEvent(component: parsed)) {
      guard kind == .changed else { return nil }
      return try ComponentTable.written(id: id, in: db).map { VEvent(component: $0.component) }
    }
  }

  /// Offers a component that was made here.
  mutating func offer(_ component: FeedComponent, line: Int) throws {
    let position = stored.position(key: component.identity.key)
    try write(merge.offer(component.identity), component, nil, line: line, at: position)
  }
}
