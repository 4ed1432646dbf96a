// Plenary
// SPDX-License-Identifier: Apache-2.0

extension LibicalFault {
  static let values = [
    LibicalFault(
      "impossible-day", "30 February is accepted.", remedy: "Days are checked against the calendar."
    ) {
      LibicalValue.date("20180230") != nil
    },
    LibicalFault(
      "impossible-time", "25:00 is accepted.", remedy: "Times are checked against the clock."
    ) {
      LibicalValue.dateTime("20180606T250000") != nil
    },
    LibicalFault(
      "empty-duration", "A duration that names no length is read as none.",
      remedy: "Durations are checked against the grammar."
    ) {
      LibicalValue.duration("P") != nil
    },
    LibicalFault(
      "duration-tail", "What follows a duration without a unit is dropped.",
      remedy: "Durations are checked against the grammar."
    ) {
      LibicalValue.duration("PT1H30") != nil
    },
    LibicalFault(
      "duration-overflow", "A duration of many digits becomes another one.",
      remedy: "Durations with more than nine digits in a number are refused."
    ) {
      LibicalValue.duration("PT99999999999S").map { $0.seconds != 99_999_999_999 } ?? false
    },
    LibicalFault(
      "any-number", "A text that is no number is read as 0.",
      remedy: "Numbers are checked before they are read."
    ) {
      LibicalValue.integer("seven") != nil
    },
    LibicalFault(
      "any-offset", "An offset such as +5:30 is read as five minutes.",
      remedy: "Offsets are made regular before they are read."
    ) {
      LibicalValue.utcOffset("+5:30").map { $0 != 19_800 } ?? false
    },
    LibicalFault(
      "off-the-globe", "A latitude of 91 degrees is accepted.",
      remedy: "Positions are checked against the globe."
    ) {
      LibicalValue.position("91;181") != nil
    },
  ]
}
