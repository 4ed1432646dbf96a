// Plenary
// SPDX-License-Identifier: Apache-2.0

import CLibical

/// A recurrence rule in libical's hands: an oracle for tests and benchmarks, used for no feed.
@safe
struct LibicalRule: ~Copyable {
  private var rule: icalrecurrencetype

  /// Reads a rule; `nil` when libical refuses it.
  init?(_ text: String) {
    LibicalRuntime.prepare()
    unsafe rule = text.withCString { unsafe icalrecurrencetype_from_string($0) }
    guard unsafe rule.freq != ICAL_NO_RECURRENCE else { return nil }
  }

  deinit {
    // The name of a calendar system is a string of the rule's own, which libical leaves to us.
    if let scale = unsafe rule.rscale { unsafe icalmemory_free_buffer(scale) }
  }

  /// After how many occurrences it ends; 0 when it does not say.
  var count: Int { unsafe Int(rule.count) }

  /// Visits occurrences in order, from a start such as `20180604T090000` on, until told to stop.
  ///
  /// Some rules never return from libical: only known ones belong here.
  func visit(from start: String, _ body: (LibicalValue.Time) -> Bool) {
    guard let iterator = unsafe icalrecur_iterator_new(rule, icaltime_from_string(start)) else {
      return
    }
    defer { unsafe icalrecur_iterator_free(iterator) }
    while true {
      let next = unsafe icalrecur_iterator_next(iterator)
      guard unsafe icaltime_is_null_time(next) == 0, body(unsafe LibicalValue.Time(next)) else {
        return
      }
    }
  }

  /// The days of the first occurrences, such as `20180604`.
  func days(from start: String, limit: Int) -> [String] {
    var days: [String] = []
    visit(from: start) { time in
      days.append(LibicalValue.text(date: time) ?? "")
      return days.count < limit
    }
    return days
  }
}
