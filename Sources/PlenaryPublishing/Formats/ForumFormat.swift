// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Plenary

/// A form in which a forum leaves the workspace.
public enum ForumFormat: String, Sendable, CaseIterable {
  /// iCalendar (RFC 5545).
  case ics
  /// Our own JSON: the forum with its sessions as planned.
  case json

  /// Writes an edition.
  ///
  /// Two calls with one edition give the same bytes.
  /// - Throws: What `ForumEdition.calendar()` throws.
  public func write(_ edition: ForumEdition) throws(PublishingError) -> [UInt8] {
    switch self {
    case .ics: try edition.calendar().serialized()
    case .json: ForumDocument(edition).serialized()
    }
  }
}
