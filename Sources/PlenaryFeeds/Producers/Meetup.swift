// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// Meetup.
///
/// - A feed shows what is still to come, so that what is missing from it and over is not gone.
/// - The description begins with the group's name and the date in words, which say nothing that the event does not say.
/// - UIDs such as `event_249894034@meetup.com` stay; DTSTAMP is the time of the request.
public struct Meetup: FeedProducer {
  /// The product's name.
  public static let name = "Meetup"
  /// What is not over.
  public let window = FeedWindow.upcoming

  /// Recognizes `-//Meetup//RemoteApi//EN`.
  public init?(_ calendar: Component) {
    guard calendar.product.hasPrefix("-//meetup//") else { return nil }
  }

  /// The description without the group and the date before it.
  public func repaired(_ event: VEvent, zones: ZoneResolver) -> ProducerRepair {
    var repair = ProducerRepair(event: event)
    guard let text = event.description else { return repair }
    let lines = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
    guard lines.count == 4, lines[2].isEmpty, Meetup.isDate(lines[1]) else { return repair }
    repair.event.description = String(lines[3])
    return repair
  }

  /// `Tuesday, July 24 at 7:00 PM`
  private static func isDate(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 6 && words[0].hasSuffix("day,") && words[3] == "at"
      && words[4].contains(":") && ["AM", "PM"].contains(words[5])
  }
}
