// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// How an event repeats: the value of RRULE and EXRULE (RFC 5545 §3.3.10, RFC 7529).
///
/// Parts that are not written are empty, and then taken from the start of the event. What implementations dispute is
/// settled in <doc:Recurrence>.
///
/// ```swift
/// let rule = try RecurrenceRule(parsing: "FREQ=MONTHLY;BYDAY=-1FR;COUNT=6")
/// rule.weekdays  // [.nth(-1, .friday)]
/// ```
public struct RecurrenceRule: Sendable, Hashable {
  /// The period that repeats: `FREQ`.
  public var frequency: Frequency
  /// Every how many periods: `INTERVAL`, at least 1.
  public var interval: Int
  /// Where the series ends: `COUNT` and `UNTIL`.
  public var end: End
  /// Seconds of the minute, 0 to 60; 60 is expanded as 59: `BYSECOND`.
  public var seconds: [Int] = []
  /// Minutes of the hour, 0 to 59: `BYMINUTE`.
  public var minutes: [Int] = []
  /// Hours of the day, 0 to 23: `BYHOUR`.
  public var hours: [Int] = []
  /// Days of the week, with or without a number: `BYDAY`.
  public var weekdays: [Weekday] = []
  /// Days of the month, 1 to 31, or -1 to -31 from its end: `BYMONTHDAY`.
  public var daysOfTheMonth: [Int] = []
  /// Days of the year, 1 to 366, or -1 to -366 from its end: `BYYEARDAY`.
  public var daysOfTheYear: [Int] = []
  /// Weeks of the year, 1 to 53, or -1 to -53 from its end: `BYWEEKNO`.
  public var weeks: [Int] = []
  /// Months: `BYMONTH`.
  public var months: [Month] = []
  /// Which of the instances of a period count, from 1, or from -1 for the last: `BYSETPOS`.
  public var setPositions: [Int] = []
  /// The first day of a week: `WKST`; Monday unless written.
  public var weekStart: CivilTime.Weekday = .monday
  /// The calendar in which the rule counts, in capitals: `RSCALE`; Gregorian when `nil` (RFC 7529 §4).
  public var rscale: String?
  /// What becomes of a day that a month does not have: `SKIP`; it is left out when `nil` (RFC 7529 §4).
  public var skip: Skip?
  /// Parts with other names as written, such as `X-KIND=A`; they change nothing.
  public var otherParts: [String] = []

  /// Makes a rule without parts.
  public init(_ frequency: Frequency, interval: Int = 1, end: End = End()) {
    self.frequency = frequency
    self.interval = interval
    self.end = end
  }

  /// The period that repeats.
  public enum Frequency: String, Sendable, Hashable, CaseIterable {
    /// The periods of the format, from the shortest.
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// Where a series ends; never when both are `nil`, at the earlier one when neither is.
  public struct End: Sendable, Hashable {
    /// After that many instances.
    public var count: Int?
    /// With the last instance that is not after it; a day stands for its first moment in a series of times.
    public var until: CalendarDateTime?

    /// Makes an end.
    public init(count: Int? = nil, until: CalendarDateTime? = nil) {
      self.count = count
      self.until = until
    }
  }

  /// A day of the week in a rule.
  public enum Weekday: Sendable, Hashable {
    /// Each such day.
    case every(CivilTime.Weekday)
    /// The n-th such day of the month or the year; from its end when negative.
    case nth(Int, CivilTime.Weekday)
  }

  /// A month in a rule.
  public struct Month: Sendable, Hashable {
    /// The month's number, from 1.
    public var index: Int
    /// Whether it is the leap month after that month, `5L`, which the Gregorian calendar never has.
    public var isLeap: Bool

    /// Names a month.
    public init(_ index: Int, isLeap: Bool = false) {
      self.index = index
      self.isLeap = isLeap
    }
  }

  /// What becomes of a day that a month does not have.
  public enum Skip: String, Sendable, Hashable {
    /// It is left out.
    case omit = "OMIT"
    /// It becomes the day before: the last of the month.
    case backward = "BACKWARD"
    /// It becomes the day after: the first of the next month.
    case forward = "FORWARD"
  }

  /// Why the rule is not expanded, as a sentence; `nil` when it is.
  public var unexpandableReason: String? {
    guard let rscale, rscale != "GREGORIAN" else { return nil }
    return "The rule counts in the calendar \(rscale), and only the Gregorian one is expanded."
  }

  /// Whether the rule is expanded: not when it counts in another calendar than the Gregorian one.
  public var isExpandable: Bool { unexpandableReason == nil }
}
