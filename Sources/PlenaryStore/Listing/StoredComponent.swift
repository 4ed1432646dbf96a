// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar

/// Reads components back from the bytes that the store keeps.
enum StoredComponent {
  static func parse(_ written: Data) -> Component? { parse([UInt8](written)) }

  static func parse(_ written: [UInt8]) -> Component? {
    // The limits were kept when it came in, perhaps with other values than the defaults.
    var limits = Limits()
    limits.bytes = .max
    limits.lineLength = .max
    limits.components = .max
    limits.nesting = 1 << 20
    limits.properties = .max
    return CalendarReader(limits: limits).readComponents(written).components.first
  }
}
