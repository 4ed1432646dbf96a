// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// A day, or a day with a time and its zone, as decisions about partners' events are written.
public struct EventMoment: Sendable, Hashable {
  /// The day and the time.
  public var moment: Moment
  /// The IANA name of the zone, `UTC`, or what the feed calls it; `nil` for a day, and for a time without a zone.
  public var timeZone: String?

  /// Describes a day or a time.
  public init(_ moment: Moment, timeZone: String? = nil) {
    self.moment = moment
    self.timeZone = moment.time == nil ? nil : timeZone
  }
}

extension EventMoment: CustomStringConvertible {
  /// The form the files have, such as `Fri 2018-06-08 09:00 Europe/Brussels`.
  public var description: String { "\(moment)" + (timeZone.map { " \($0)" } ?? "") }
}

extension EventMoment {
  /// Reads `Fri 2018-06-08 09:00 Europe/Brussels`, also without weekday, time or zone; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    guard let written = WrittenEventMoment(text),
      written.moment.weekday == nil
        || written.moment.weekday == written.moment.moment.day.weekday
    else { return nil }
    self = written.value
  }
}

/// A moment with its zone as people write it, whose weekday may be wrong.
struct WrittenEventMoment {
  var moment: WrittenMoment
  var timeZone: String?

  var value: EventMoment { EventMoment(moment.moment, timeZone: timeZone) }

  init?(_ text: some StringProtocol) {
    if let moment = WrittenMoment(text) {
      self.moment = moment
      return
    }
    // The zone is what stands after the time, for the names of some products hold spaces.
    let words = text.split(separator: " ")
    guard let time = words.firstIndex(where: { TimeOfDay(iso: $0) != nil }),
      time + 1 < words.count,
      let moment = WrittenMoment(words[...time].joined(separator: " "))
    else { return nil }
    self.moment = moment
    timeZone = words[(time + 1)...].joined(separator: " ")
  }
}
