// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// Pretalx, a system for calls for papers and programmes.
///
/// - The title is that of the talk and its speakers, `Title - Ann Ash, Bo Birk`, with an empty end when there are none.
/// - DTSTAMP is the time of the request; there is no SEQUENCE, LAST-MODIFIED or STATUS.
/// - Older versions give one UID to all slots of a talk.
public struct Pretalx: FeedProducer {
  /// The product's name.
  public static let name = "pretalx"
  /// A talk that is held twice.
  public let repeatsUIDs = true

  /// Recognizes `-//pretalx//example.org//conference`.
  public init?(_ calendar: Component) {
    guard calendar.product.hasPrefix("-//pretalx//") else { return nil }
  }

  /// The title without an empty list of speakers after it.
  public func repaired(_ event: VEvent, zones: ZoneResolver) -> ProducerRepair {
    var repair = ProducerRepair(event: event)
    if let title = event.summary?.trimmingSpaces, title.hasSuffix(" -") {
      repair.event.summary = title.dropLast(2).trimmingSpaces
    }
    return repair
  }

  /// The names after the last ` - ` of the title.
  public func people(in event: VEvent) -> [String] {
    let parts = event.summary?.split(separator: " - ", omittingEmptySubsequences: false) ?? []
    guard parts.count > 1, let names = parts.last else { return [] }
    return names.split(separator: ",").map(\.trimmingSpaces).filter { !$0.isEmpty }
  }
}
