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
  private let db: Database
  private let source: Int64
  private let first: FirstPass
  private let stored: StoredIdentities
  /// `nil` when nothing is to be written.
  private let table: ComponentTable?
  private var merge: FeedMerge

  private(set) var log = DiagnosticLog()
  private(set) var plan: ImportPlan
  private(set) var skipped = 0
  /// New events that are kept though they have no place in time; they count as skipped, not as added.
  private(set) var unplaced = 0

  /// So many names of zones are remembered as reported; no honest body has more.
  private static let mostZones = 1_000
  private var zonesSeen: Set<String> = []

  init(
    _ db: Database, source: Int64, first: FirstPass, stored: StoredIdentities, merge: FeedMerge,
    planLines: Int, isDryRun: Bool
  ) throws {
    self.db = db
    self.source = source
    self.first = first
    self.stored = stored
    self.merge = merge
    plan = ImportPlan(limit: planLines)
    table = isDryRun ? nil : try ComponentTable(db, source: source)
  }

  mutating func take(_ incoming: IncomingComponent) throws {
    log.append(contentsOf: incoming.log)
    if first.methods[incoming.slice.calendar] == .cancel, incoming.slice.name == "VEVENT" {
      try cancel(incoming)
      return
    }
    switch incoming.payload {
    case .refused:
      skipped += 1
    case .known(let position):
      let decision = merge.offerKnown(at: position, stamp: incoming.content.stamp)
      try apply(decision, incoming)
    case .parsed(let component):
      // It is kept, and no list of events can show it.
      if component.isEvent, component.start == nil { skipped += 1 }
      reportZones(of: component)
      try apply(merge.offer(component.identity), incoming)
    }
  }

  func finish() -> MergeOutcome { merge.finish(method: first.method) }

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
  private mutating func reportZones(of component: FeedComponent) {
    for name in component.zoneNames where !zonesSeen.contains(name) {
      if zonesSeen.count < BodyMerge.mostZones { zonesSeen.insert(name) }
      log.append(contentsOf: first.zones[component.calendar].resolve(name).diagnostics)
    }
  }

  private mutating func apply(_ decision: MergeDecision, _ incoming: IncomingComponent) throws {
    if decision == MergeDecision(action: .keep) { return }
    let zones = first.zones[incoming.slice.calendar]
    let line = incoming.slice.line
    if decision.isDuplicate || decision.isRollback {
      let key = incoming.component(zones: zones).key
      if decision.isDuplicate { log.append(.duplicate(key, line: line)) }
      if decision.isRollback { log.append(.rolledBack(key, line: line)) }
    }
    switch decision.action {
    case .keep, .ignore: break
    case .revive(let id): try table?.set(.shown, for: [id])
    case .insert(let id):
      let component = incoming.component(zones: zones)
      if component.isEvent, component.start == nil { unplaced += 1 }
      try list(.added, id, component, incoming.slice)
      try table?.insert(component, id: id)
    case .update(let id):
      let component = incoming.component(zones: zones)
      try update(id, component, incoming.slice)
    }
  }

  private mutating func update(
    _ id: Int64, _ component: FeedComponent, _ slice: ComponentSlice?
  ) throws {
    if let position = stored.position(key: component.identity.key),
      stored.all[position].content == component.revision.content
    {
      plan.remove(id)
    } else {
      try list(.changed, id, component, slice)
    }
    try table?.update(component, id: id)
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
}

// MARK: - METHOD:CANCEL

extension BodyMerge {
  /// Keeps the events that a message calls off, with STATUS:CANCELLED.
  private mutating func cancel(_ incoming: IncomingComponent) throws {
    let zones = first.zones[incoming.slice.calendar]
    let message = incoming.slice.parse().component
    let key = FeedEventKey(VEvent(component: message))
    var targets = try known(key).map { [$0] } ?? []
    if !key.isOverride { targets += try ComponentTable.series(key, source: source, in: db) }
    for id in Set(targets).sorted() {
      guard let stored = try ComponentTable.written(id: id, in: db) else { continue }
      try offer(stored.component.cancelled(by: message), incoming, zones)
    }
    guard targets.isEmpty else { return }
    if key.isOverride, try known(FeedEventKey(uid: key.uid)) != nil {
      try offer(message.cancelled(by: message), incoming, zones)
    } else {
      log.append(
        Diagnostic(
          .unknownCancellation, .warning, line: incoming.slice.line,
          message: "METHOD:CANCEL names \(key.uid.prefix(80)), which the source does not have."))
    }
  }

  private func known(_ key: FeedEventKey) throws -> Int64? {
    let fingerprint = FeedComponent.fingerprint(kind: VEvent.componentName, key: key)
    return stored.position(key: fingerprint).map { stored.all[$0].id }
  }

  private mutating func offer(
    _ component: Component, _ incoming: IncomingComponent, _ zones: ZoneResolver
  ) throws {
    let written = component.serialized()
    var unheard = DiagnosticLog()
    let cancelled = FeedComponent(
      component, written: written, content: ComponentContent(written[...]), zones: zones,
      log: &unheard)
    let decision = merge.offer(cancelled.identity)
    switch decision.action {
    case .keep, .ignore: break
    case .revive(let id): try table?.set(.shown, for: [id])
    case .insert(let id):
      try list(.added, id, cancelled, nil)
      try table?.insert(cancelled, id: id)
    case .update(let id): try update(id, cancelled, nil)
    }
  }
}
