// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// The smaller records of a forum: defaults, days, ways, delegations, earlier announcements.
enum ForumRecords {
  static let place = Key("place", ValueType<Place>.place, "The place of sessions that have a day.")

  static let defaultsFormat = RecordFormat(
    "defaults", "What holds for every session that does not say otherwise.",
    keys: [
      CommonKeys.source, SessionFormat.status, SessionFormat.audience, SessionFormat.visibility,
      SessionFormat.mode, place, SessionFormat.languages,
    ])

  static let defaults = ValueType<SessionDefaults>.record(defaultsFormat) { record, _ in
    var defaults = SessionDefaults()
    defaults.sources = record[CommonKeys.source]
    defaults.status = record[SessionFormat.status]
    defaults.audience = record[SessionFormat.audience]
    defaults.visibility = record[SessionFormat.visibility]
    defaults.mode = record[SessionFormat.mode]
    defaults.place = record[place]
    defaults.languages = record[SessionFormat.languages]
    return defaults
  }

  static let day = Key("day", ValueType<CivilDate>.date, "The day.", isRequired: true)
  static let open = Key("open", hours, "Opening hours such as 09:00-18:00.")
  static let dayTitle = Key("title", .text, "The day's name.")

  static let dayFormat = RecordFormat(
    "day", "A day with its opening hours.", line: ValueType<DayHours>.dayHours.schema,
    keys: [day, open, dayTitle, CommonKeys.note, CommonKeys.source])

  static let days = ValueType<ForumDay>.record(
    dayFormat,
    line: { value, context in
      ValueType<DayHours>.dayHours.read(value, context).map { ForumDay(open: $0) }
    },
    read: { record, _ in
      guard let date = record[day] else { return nil }
      var made = ForumDay(open: DayHours(day: date, hours: record[open]), title: record[dayTitle])
      made.note = record[CommonKeys.note]
      made.sources = record[CommonKeys.source]
      return made
    }
  ).oneOrMore

  private static let hours = ValueType<DayHours.Hours>([
    "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}[-–][0-9]{2}:[0-9]{2}$",
  ]) { value, context in
    guard let hours = value.text.flatMap({ DayHours.Hours(written: $0) }) else {
      context.reject(value, "hours such as 09:00-18:00")
      return nil
    }
    return hours
  }

  private static let venue = ValueType<Venue.ID>.reference(to: .venue)
  static let from = Key("from", venue, "Where the way begins.", isRequired: true)
  static let to = Key("to", venue, "Where it ends.", isRequired: true)
  static let minutes = Key(
    "minutes", .integer(0...1_440, such: "15"), "Minutes from door to door.", isRequired: true)

  static let travelFormat = RecordFormat(
    "travel", "How long it takes between two venues; holds for the way back too.",
    keys: [from, to, minutes, CommonKeys.note, CommonKeys.source])

  static let travel = ValueType<Travel>.record(travelFormat) { record, _ in
    guard let from = record[from], let to = record[to], let minutes = record[minutes] else {
      return nil
    }
    var travel = Travel(from: from, to: to, minutes: minutes)
    travel.note = record[CommonKeys.note]
    travel.sources = record[CommonKeys.source]
    return travel
  }.oneOrMore

  static let firstDay = Key("first_day", ValueType<CivilDate>.date, "The first day.")
  static let lastDay = Key("last_day", ValueType<CivilDate>.date, "The last day, inclusive.")
  static let theme = Key("theme", ValueType.text.oneOrMore, "The motto, or several.")
  static let title = Key("title", .text, "The title.")

  static let announcementFormat = RecordFormat(
    "announcement", "Dates, a title or a theme announced before.",
    keys: [firstDay, lastDay, theme, title, CommonKeys.note, CommonKeys.source])

  static let previously = ValueType<Announcement>.record(announcementFormat) { record, _ in
    var announcement = Announcement()
    announcement.firstDay = record[firstDay]
    announcement.lastDay = record[lastDay]
    announcement.themes = record[theme]
    announcement.title = record[title]
    announcement.note = record[CommonKeys.note]
    announcement.sources = record[CommonKeys.source]
    return announcement
  }.oneOrMore
}
