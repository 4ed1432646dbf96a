// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds

/// A message with METHOD:CANCEL about one event (RFC 5546 §3.2.5).
struct Cancellation {
  /// What the message says.
  let component: Component
  /// By which a merge knows the event that it names.
  let fingerprint: Fingerprint
  /// Which message about the event it is; the highest stands.
  let revision: Revision
  /// Where it begins in the body.
  let line: Int
}

extension BodyMerge {
  /// Remembers what a message calls off, unless a later message about the same event was there before.
  mutating func gather(_ incoming: IncomingComponent) {
    let component = incoming.slice.parse().component
    let event = VEvent(component: component)
    let key = FeedEventKey(event)
    let revision = Revision(
      sequence: Int32(clamping: event.sequence ?? 0), stamp: incoming.content.stamp,
      content: incoming.content.fingerprint)
    if let known = cancellations[key] {
      log.append(.duplicate(key, line: incoming.slice.line))
      guard known.revision < revision else { return }
    }
    cancellations[key] = Cancellation(
      component: component,
      fingerprint: first.reading(of: incoming.slice.calendar).fingerprint(of: event),
      revision: revision, line: incoming.slice.line)
  }

  /// Keeps the events that the messages call off, with STATUS:CANCELLED; touches each of them once.
  mutating func cancel() throws {
    guard !cancellations.isEmpty else { return }
    let calendar = try StoredCalendar(source: source, in: db)
    let zones = ZoneCache(calendar: calendar, database: first.database)
    let events = Dictionary(grouping: cancellations.keys, by: \.uid)
    for (uid, messages) in events.sorted(by: { $0.key < $1.key }) {
      try cancel(uid, messages.sorted(), zones)
    }
  }

  private mutating func cancel(
    _ uid: String, _ messages: [FeedEventKey], _ zones: ZoneCache
  ) throws {
    let whole = cancellations[FeedEventKey(uid: uid)]
    var targets = Set(try ComponentTable.series(uid: uid, source: source, in: db))
    if let master = known(FeedEventKey(uid: uid).fingerprint) { targets.insert(master) }
    // Where a producer makes UIDs anew, a message and the event that it names may have two.
    var named: [Int64: FeedEventKey] = [:]
    for key in messages {
      if let id = cancellations[key].flatMap({ known($0.fingerprint) }) { named[id] = key }
    }
    targets.formUnion(named.keys)
    var open = Set(messages)
    for id in targets.sorted() {
      guard let stored = try ComponentTable.written(id: id, in: db) else { continue }
      let key = named[id] ?? stored.key
      guard let message = cancellations[key] ?? whole else { continue }
      open.remove(key)
      if whole != nil { open.remove(FeedEventKey(uid: uid)) }
      try offer(
        stored.component.cancelled(by: message.component), stored.fingerprint, stored.calendar,
        message, zones)
    }
    guard !open.isEmpty else { return }
    let master = try known(FeedEventKey(uid: uid).fingerprint).flatMap {
      try ComponentTable.written(id: $0, in: db)
    }
    for key in open.sorted() {
      guard let message = cancellations[key] else { continue }
      if key.isOverride, let master {
        let instance = master.component.instance(of: message.component)
        try offer(
          instance.cancelled(by: message.component), message.fingerprint, master.calendar, message,
          zones)
      } else {
        log.append(.unknownCancellation(key, line: message.line))
      }
    }
  }

  /// The number of an event that lists show.
  private func known(_ fingerprint: Fingerprint) -> Int64? {
    guard let position = stored.position(key: fingerprint) else { return nil }
    let known = stored.all[position]
    return known.state == .removed ? nil : known.id
  }

  private mutating func offer(
    _ component: Component, _ fingerprint: Fingerprint, _ calendar: Int, _ message: Cancellation,
    _ zones: ZoneCache
  ) throws {
    let written = component.serialized()
    var unheard = DiagnosticLog.silent
    let cancelled = FeedComponent(
      component, written: written, content: ComponentContent(written[...]), calendar: calendar,
      fingerprint: fingerprint, reading: zones.reading(of: calendar), log: &unheard)
    try offer(cancelled, line: message.line)
  }
}
