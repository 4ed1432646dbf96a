// Plenary
// SPDX-License-Identifier: Apache-2.0

import CLibical

/// The settings that libical shares between all threads, made once before its first use.
enum LibicalRuntime {
  /// Waits until libical is ready for use from any thread.
  ///
  /// libical guards neither its settings nor the first use of its zone table. A static property is
  /// initialized once, under a lock; after that nothing of this is written again.
  static func prepare() {
    _ = once
  }

  private static let once: Void = {
    icalerror_set_errors_are_fatal(0)
    for error in [
      ICAL_BADARG_ERROR, ICAL_NEWFAILED_ERROR, ICAL_ALLOCATION_ERROR, ICAL_MALFORMEDDATA_ERROR,
      ICAL_PARSE_ERROR, ICAL_INTERNAL_ERROR, ICAL_FILE_ERROR, ICAL_USAGE_ERROR,
      ICAL_UNIMPLEMENTED_ERROR, ICAL_UNKNOWN_ERROR,
    ] {
      // The parser sets some of these for the time of a parse and restores what it found: with
      // equal values that is harmless also between threads.
      icalerror_set_error_state(error, ICAL_ERROR_NONFATAL)
    }
    // Reading a time in UTC asks for this table.
    _ = unsafe icaltimezone_get_builtin_timezones()
    _ = unsafe icaltimezone_get_utc_timezone()
  }()
}
