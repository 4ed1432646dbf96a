// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// Gives the events of one body the keys by which a merge knows them again, whatever their producer does to UIDs.
///
/// Where a producer makes UIDs of times, a moved event keeps its key; where it gives one UID to several events, each gets
/// its own. Note all events of the body first, when the producer asks for that, then ask for their keys:
///
///     var keys = FeedEventKeys(producer)
///     if keys.needsAllEvents { for event in body { keys.note(event) } }
///     for event in body { merge(event, under: keys.key(of: event)) }
///
/// It needs about 80 bytes an event, and only for such producers.
public struct FeedEventKeys: Sendable {
  private let producer: (any FeedProducer)?
  /// The UID that a stable one was made of, by its fingerprint.
  private var origins: [Fingerprint: Fingerprint] = [:]
  /// Stable UIDs that stand for several events, and UIDs that several events have.
  private var ambiguous: Set<Fingerprint> = []

  /// Knows the habits of a producer; without one a UID is a UID.
  public init(_ producer: (any FeedProducer)?) {
    self.producer = producer
  }

  /// Whether all events of a body have to be noted before the first key is asked for.
  public var needsAllEvents: Bool { producer?.hasOwnIdentity ?? false }

  /// Takes notice of an event of the body.
  public mutating func note(_ event: VEvent) {
    guard let producer else { return }
    let raw = FeedEventKey(event)
    if let uid = producer.stableUID(of: event) {
      note(FeedEventKey(uid: uid, recurrenceID: raw.recurrenceID).fingerprint, raw.fingerprint)
    } else if producer.repeatsUIDs, let start = event.component.first("DTSTART")?.value {
      note(raw.fingerprint, FeedEventKey(uid: raw.uid, recurrenceID: start).fingerprint)
    }
  }

  private mutating func note(_ key: Fingerprint, _ origin: Fingerprint) {
    if let known = origins.updateValue(origin, forKey: key), known != origin {
      ambiguous.insert(key)
    }
  }

  /// The key of an event.
  public func key(of event: VEvent) -> FeedEventKey {
    var key = FeedEventKey(event)
    guard let producer else { return key }
    if let uid = producer.stableUID(of: event) {
      let stable = FeedEventKey(uid: uid, recurrenceID: key.recurrenceID)
      return ambiguous.contains(stable.fingerprint) ? key : stable
    }
    if producer.repeatsUIDs, ambiguous.contains(key.fingerprint),
      let start = event.component.first("DTSTART")?.value
    {
      key.uid += " \(start)"
    }
    return key
  }
}

extension FeedProducer {
  /// Whether a UID alone does not tell its events.
  var hasOwnIdentity: Bool { repeatsUIDs || Self.makesStableUIDs }
}
