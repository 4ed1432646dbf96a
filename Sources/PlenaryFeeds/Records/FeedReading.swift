// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// How the components of one calendar are read: by its zones, and by the habits of its producer.
public struct FeedReading: Sendable {
  /// The zones of the calendar.
  public let zones: ZoneResolver
  /// The program that wrote the calendar; `nil` when it is not known.
  public let producer: (any FeedProducer)?
  private let keys: FeedEventKeys

  /// Reads a calendar.
  ///
  /// - Parameters:
  ///   - producer: Who wrote it; `nil` when nobody knows.
  ///   - keys: The keys of its producer's events, all of them noted when it asks for that. Without them a UID is a UID.
  public init(
    zones: ZoneResolver, producer: (any FeedProducer)? = nil, keys: FeedEventKeys? = nil
  ) {
    self.zones = zones
    self.producer = producer
    self.keys = keys ?? FeedEventKeys(nil)
  }

  /// The event as its producer meant it.
  public func repaired(_ event: VEvent) -> ProducerRepair {
    producer?.repaired(event, zones: zones) ?? ProducerRepair(event: event)
  }

  /// The fingerprint by which a merge knows an event again, though its UID may be another then.
  ///
  /// A key of ours has a fingerprint that no UID of a feed has.
  public func fingerprint(of event: VEvent) -> Fingerprint {
    fingerprint(of: event, announcedAs: FeedEventKey(event))
  }

  func fingerprint(of event: VEvent, announcedAs announced: FeedEventKey) -> Fingerprint {
    guard keys.needsAllEvents else { return announced.fingerprint }
    let key = keys.key(of: event)
    return key == announced
      ? announced.fingerprint
      : FeedComponent.qualifiedFingerprint(kind: VEvent.componentName, key: key)
  }
}
