// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// What a TZID means: the rules, and how they were found.
public struct ZoneResolution: Sendable {
  /// How a name was understood.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// An IANA name, in any case.
    case iana
    /// Another name that the IANA database has for a zone, such as `US/Eastern`.
    case alias
    /// A name of coordinated universal time.
    case utc
    /// A Windows name, through Unicode CLDR.
    case windows
    /// Words that Outlook shows, such as `(UTC-05:00) Eastern Time (US & Canada)`.
    case displayName
    /// An IANA name behind a prefix such as `/freeassociation.sourceforge.net/`.
    case prefix
    /// Only an offset, such as `GMT+05:30`.
    case offset
    /// The calendar's own VTIMEZONE.
    case definition
    /// Not at all: the calendar's zone or UTC stands in.
    case unknown
  }

  /// The name as it was asked for.
  public let tzid: String
  /// The rules; their identifier is the IANA name where one was found.
  public let rules: TimeZoneRules
  /// How they were found.
  public let method: Method
  /// What a reader of the feed should know; empty for a plain IANA name.
  ///
  /// The line is that of the calendar's own VTIMEZONE, or 0 when it has none of the name; see ``diagnostics(usedAt:)``.
  public let diagnostics: [Diagnostic]

  /// What a reader of the feed should know, at the line where the name is used unless the calendar describes it.
  public func diagnostics(usedAt line: Int) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      guard diagnostic.line == 0 else { return diagnostic }
      var placed = diagnostic
      placed.line = line
      return placed
    }
  }

  /// Whether the name has a meaning, rather than a zone that stands in.
  public var isKnown: Bool { method != .unknown }
}
