// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar
public import Plenary

/// What people have corrected, ready to be applied to events as they come from their sources.
///
/// A correction of a series holds for all its occurrences; its start and end are those of the series, and what an override
/// says of them stands. A correction of one occurrence becomes an override.
public struct EventCorrections: Sendable {
  private let corrections: [EventReference: [EventCorrection]]
  private let uids: [String: [String]]

  /// Nothing is corrected.
  public static let none = EventCorrections(Decisions())

  /// The corrections among decisions.
  public init(_ decisions: Decisions) {
    corrections = Dictionary(grouping: decisions.corrections, by: \.event.series)
    uids = Dictionary(grouping: corrections.keys, by: \.source).mapValues {
      $0.map(\.uid).sorted()
    }
  }

  /// The UIDs of a source's events that are corrected, in order.
  public func uids(of source: String) -> [String] { uids[source] ?? [] }

  /// The city that an event or one of its occurrences was given; `nil` when none was.
  public func city(of event: EventReference) -> City.ID? {
    guard let known = corrections[event.series] else { return nil }
    let own = known.first { $0.event == event }
    let series = known.first { $0.event.recurrenceID == nil }
    return own?.fields.city ?? series?.fields.city
  }

  /// How each correction of an event stands to what its source says now.
  ///
  /// - Parameter city: The event's city, as far as it can be told of what its source says.
  public func standings(
    of event: EventParts, source: String, uid: String, city: (VEvent) -> City.ID?
  ) -> [CorrectionStanding] {
    (corrections[EventReference(source: source, uid: uid)] ?? []).compactMap { correction in
      let meant =
        correction.event.recurrenceID.map { event.occurrence($0)?.standingAlone } ?? event.main
      guard let meant else { return nil }
      return CorrectionStanding(
        correction: correction, outcome: correction.applied(to: meant, city: city(meant)))
    }
  }

  /// An event with everything that belongs to it, as corrected.
  public func applied(to event: EventParts, source: String, uid: String) -> EventParts {
    let series = EventReference(source: source, uid: uid)
    guard let known = corrections[series] else { return event }
    var result = event
    if let whole = known.first(where: { $0.event.recurrenceID == nil }) {
      result.master = event.master.map { whole.applied(to: $0).event }
      result.overrides = event.overrides.map { whole.withoutTimes.applied(to: $0).event }
      // Nothing but one override is known of some series; then it is all there is to correct.
      if event.master == nil, event.overrides.count == 1 {
        result.overrides = [whole.applied(to: event.overrides[0]).event]
      }
    }
    for correction in known {
      guard let id = correction.event.recurrenceID, let found = event.occurrence(id) else {
        continue
      }
      let corrected = correction.applied(
        to: result.occurrence(id).map(\.standingAlone) ?? found.standingAlone
      ).event
      result.overrides.removeAll { event.names(id, $0.recurrenceID) }
      result.overrides.append(corrected)
    }
    return result
  }
}

extension EventCorrection {
  /// The correction without its start and end.
  fileprivate var withoutTimes: EventCorrection {
    var result = self
    result.fields.start = nil
    result.fields.end = nil
    return result
  }
}
