// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of a session that say what the plan should heed.
enum WishKeys {
  private static let sessions = SessionFormat.sessionReference.oneOrMore
  private static let bound = ValueType<TimeBound>.timeBound

  static let after = Key("after", sessions, "Sessions that end before it starts.")
  static let before = Key("before", sessions, "Sessions that start after it has ended.")
  static let nextTo = Key("next_to", sessions, "Sessions directly before or after it.")
  static let sameDay = Key("same_day", sessions, "Sessions on the same day.")
  static let otherDay = Key("other_day", sessions, "Sessions on another day.")
  static let notWith = Key("not_with", sessions, "Sessions that do not overlap it.")
  static let earliest = Key("earliest", bound, "The first time it may start.")
  static let latest = Key("latest", bound, "The last time by which it has ended.")

  static let all: [any AnyKey] = [
    after, before, nextTo, sameDay, otherDay, notWith, earliest, latest,
  ]

  static func read(_ record: RecordReader) -> Wishes {
    var wishes = Wishes()
    wishes.after = record[after]
    wishes.before = record[before]
    wishes.nextTo = record[nextTo]
    wishes.sameDay = record[sameDay]
    wishes.otherDay = record[otherDay]
    wishes.notWith = record[notWith]
    wishes.earliest = record[earliest]
    wishes.latest = record[latest]
    return wishes
  }
}
