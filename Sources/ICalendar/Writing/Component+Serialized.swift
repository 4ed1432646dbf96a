// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Component {
  /// The component as iCalendar text; see ``CalendarWriter`` for what is left out.
  public func serialized() -> [UInt8] {
    CalendarWriter().bytes(of: self)
  }
}
