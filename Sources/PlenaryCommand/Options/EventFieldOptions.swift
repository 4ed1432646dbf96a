// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilTime
import ICalendar
import Plenary
import PlenaryFeeds

/// What a correction says of an event.
struct EventFieldOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The title.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The start: a day, a day with a time, or a time on the day that is known.",
      valueName: "when"))
  var start: String?

  @Option(
    help: ArgumentHelp(
      "The end, as the start; of whole days the last one.", valueName: "when"))
  var end: String?

  @Option(help: ArgumentHelp("The place in words.", valueName: "text"))
  var location: String?

  @Option(help: ArgumentHelp("The city.", valueName: "city"))
  var city: String?

  @Option(help: ArgumentHelp("tentative, confirmed or canceled.", valueName: "status"))
  var status: EventFields.Status?

  @Option(help: ArgumentHelp("The page.", valueName: "url"))
  var url: String?

  /// Whether nothing is said.
  var isEmpty: Bool {
    [title, start, end, location, city, url].allSatisfy { $0 == nil } && status == nil
  }

  /// The fields.
  ///
  /// - Throws: `usage` for what cannot be, `noInput` for a city that is not known.
  func fields(
    for meant: MeantEvent, source: EventFields, in workspace: Workspace
  ) throws(CommandError) -> EventFields {
    var fields = EventFields()
    fields.title = title
    fields.place = location
    fields.status = status
    if let city { fields.city = try Lookup.cities(workspace).find(city).id }
    if let url {
      let isPage = ["https://", "http://"].contains { url.lowercased().hasPrefix($0) }
      guard isPage, !url.contains(where: \.isWhitespace), (try? CalendarURI(url)) != nil else {
        throw CommandError(.usage, "\(url) is no address of a page.")
      }
      fields.url = url
    }
    let place = (fields.city ?? meant.city).flatMap { workspace.cities[$0]?.timeZone }
    let zone = place ?? source.start?.timeZone
    if let start {
      fields.start = try moment(
        start, option: "--start", day: source.start?.moment.day, zone: zone)
    }
    if let end {
      let first = fields.start ?? source.start
      fields.end = try moment(
        end, option: "--end",
        day: fields.start?.moment.day ?? source.end?.moment.day ?? first?.moment.day,
        zone: fields.start?.timeZone ?? zone)
    }
    try judge(fields, source)
    return fields
  }

  private func moment(
    _ text: String, option: String, day: CivilDate?, zone: String?
  ) throws(CommandError) -> EventMoment {
    if let day, let time = TimeOfDay(text) {
      return EventMoment(Moment(day: day, time: time), timeZone: zone)
    }
    guard var moment = EventMoment(text) else {
      throw CommandError(
        .usage,
        "\(option) \(text) is no day or time. Write 2018-06-08, \"2018-06-08 09:00\" or \"2018-06-08 09:00 Europe/Brussels\"."
      )
    }
    if let named = moment.timeZone {
      do throws(TimeZoneError) {
        _ = try TimeZoneDatabase.system.rules(for: named)
      } catch {
        throw CommandError(.usage, error.description)
      }
    } else if moment.moment.time != nil {
      moment.timeZone = zone
    }
    return moment
  }

  /// An end before its start, and a day beside a time, would make the event one that nobody can list.
  private func judge(_ fields: EventFields, _ source: EventFields) throws(CommandError) {
    guard fields.start != nil || fields.end != nil, let start = fields.start ?? source.start
    else { return }
    // A start that is corrected alone takes the end along.
    guard let end = fields.end ?? (fields.start == nil ? source.end : nil) else { return }
    guard (start.moment.time == nil) == (end.moment.time == nil) else {
      throw CommandError(
        .usage, "\(start) and \(end) do not go together: give both times, or none.")
    }
    guard start.timeZone != end.timeZone || start.moment <= end.moment else {
      throw CommandError(.usage, "The end, \(end), is before the start, \(start).")
    }
  }
}
