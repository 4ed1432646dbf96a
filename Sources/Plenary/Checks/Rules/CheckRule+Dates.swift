// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

extension CheckRule {
  /// A forum or a delegation that ends before it begins.
  static let forumDates = CheckRule("end-before-start") { check, report in
    let forum = check.forum
    if let first = forum.firstDay, let last = forum.lastDay, last < first {
      report.add(
        Finding(
          at: check.forumPlace(key: "last_day"), .error, rule: "end-before-start",
          "the last day, \(last), is before the first, \(first)"))
    }
    for delegation in forum.delegations {
      guard let arrival = delegation.arrival, let departure = delegation.departure,
        departure < arrival
      else { continue }
      let city = check.workspace.cities.shownName(of: delegation.city)
      report.add(
        Finding(
          at: check.places.place(of: .delegation(delegation.city, in: forum.id), key: "departure")
            ?? check.forumPlace(),
          .error, rule: "end-before-start",
          "the delegation of \(city) leaves, \(departure), before it arrives, \(arrival)"))
    }
  }

  /// A time zone of the forum's own that the system does not know.
  ///
  /// One that the forum has from its city or from the workspace is judged where it is written.
  static let timeZone = CheckRule("unknown-time-zone") { check, report in
    let subject = FilePlaces.Subject.forum(check.forum.id)
    let isRead = check.places.place(of: subject) != nil
    guard !isRead || check.places.isWritten(ForumFormat.timezone.name, of: subject),
      let fault = check.database.fault(inZone: check.forum.timeZone)
    else { return }
    report.add(
      Finding(
        at: check.forumPlace(key: ForumFormat.timezone.name), .error, rule: "unknown-time-zone",
        fault))
  }

  /// A session on a day that is not the forum's.
  static let outsideForum = CheckRule("outside-forum") { check, report in
    guard let first = check.forum.firstDay else {
      report.leaveUnjudged(
        "days", sessions: check.timed.count, because: "the forum has no first_day")
      return
    }
    let last = check.forum.lastDay ?? first
    for timed in check.timed where timed.timing.start.day < first || timed.timing.start.day > last {
      report.add(
        Finding(
          at: check.place(ofPlacement: timed.session), .error, rule: "outside-forum",
          "\(timed.session.id) is on \(timed.timing.start.day.dayInWords), "
            + "outside the forum's days, \(first) to \(last)"))
    }
  }

  /// A session that begins before its day opens or ends after it closes.
  static let outsideHours = CheckRule("outside-hours") { check, report in
    for timed in check.timed {
      guard let start = timed.timing.start.civil,
        let day = check.forum.days.first(where: { $0.day == start.date }),
        let hours = day.open.hours
      else { continue }
      guard start < day.open.start || timed.timing.end > day.open.end else { continue }
      let doubt = start >= day.open.start && timed.timing.isEndApproximate
      report.add(
        Finding(
          at: check.place(ofPlacement: timed.session), doubt ? .note : .error,
          rule: "outside-hours",
          "\(timed.session.id), \(start.time)–\(timed.timing.end.time), is outside the hours of "
            + "\(start.date.dayInWords), \(hours.opens)–\(hours.closes)"))
    }
  }

  /// A day of the forum on which nothing takes place.
  static let emptyDays = CheckRule("empty-day") { check, report in
    guard let first = check.forum.firstDay, !check.forum.schedule.placements.isEmpty else { return }
    let last = check.forum.lastDay ?? first
    guard last >= first, last.daysSinceEpoch - first.daysSinceEpoch < 60 else { return }
    let held = Set(check.forum.schedule.placements.map(\.start.day))
    for offset in 0...(last.daysSinceEpoch - first.daysSinceEpoch) {
      let day = first.adding(days: offset)
      guard !held.contains(day) else { continue }
      let words = day.dayInWords
      let subject =
        day == last ? "the last day, \(words)," : day == first ? "the first day, \(words)," : words
      report.add(
        Finding(
          at: check.forumPlace(key: day == last ? "last_day" : "first_day"), .warning,
          rule: "empty-day", "\(subject) has no session"))
    }
  }

  /// A session inside another one that does not lie in its time.
  static let nesting = CheckRule("outside-its-whole") { check, report in
    let timings = Dictionary(
      check.timed.map { ($0.session.id, $0.timing) }, uniquingKeysWith: { first, _ in first })
    for timed in check.timed {
      guard let id = timed.session.within, let whole = timings[id], !whole.isAllDay,
        !timed.timing.isAllDay
      else { continue }
      let fits =
        timed.timing.range.lowerBound >= whole.range.lowerBound
        && timed.timing.range.upperBound <= whole.range.upperBound
      guard !fits, !whole.isEndApproximate, !timed.timing.isEndApproximate else { continue }
      report.add(
        Finding(
          at: check.place(ofPlacement: timed.session), .warning, rule: "outside-its-whole",
          "\(timed.session.id) is said to lie within \(id), and does not"))
    }
  }
}
