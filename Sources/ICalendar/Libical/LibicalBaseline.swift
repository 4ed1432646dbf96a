// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Jobs done in plain calls of libical, for benchmarks to put ours beside.
package enum LibicalBaseline {
  /// Parses a whole body, and frees it again.
  ///
  /// - Returns: the number of events in it; 0 when libical finds no calendar.
  package static func countEvents(in body: String) -> Int {
    LibicalComponent(text: body)?.eventCount ?? 0
  }

  /// A whole calendar in libical's memory.
  package struct ParsedCalendar: ~Copyable {
    private let component: LibicalComponent

    /// Parses a whole body; `nil` when libical finds no calendar.
    package init?(_ body: String) {
      guard let component = LibicalComponent(text: body) else { return nil }
      self.component = component
    }

    /// The number of events.
    package var eventCount: Int { component.eventCount }

    /// Writes all of it and frees the text again.
    ///
    /// - Returns: the number of octets written.
    package func serialize() -> Int { component.writtenLength }
  }

  /// Expands a rule from a start up to a day, such as `20180604T090000` and `20281231`.
  ///
  /// Some rules never return from libical: give only known ones.
  ///
  /// - Returns: the number of occurrences, at most `limit`; 0 when libical refuses the rule.
  package static func countOccurrences(
    of rule: String, from start: String, through lastDay: String, limit: Int = 1_000_000
  ) -> Int {
    guard let rule = LibicalRule(rule), let last = LibicalValue.date(lastDay) else { return 0 }
    var count = 0
    rule.visit(from: start) { time in
      guard (time.year, time.month, time.day) <= (last.year, last.month, last.day) else {
        return false
      }
      count += 1
      return count < limit
    }
    return count
  }

  /// Reads a DATE-TIME and gives its hour, which is what reading a value costs at the least.
  package static func hour(of dateTime: String) -> Int {
    LibicalValue.dateTime(dateTime)?.hour ?? 0
  }
}
