// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What a body holds: its calendars, what was wrong with it and whether it arrived whole.
public struct CalendarDocument: Sendable {
  /// The VCALENDAR components in order; when streamed, with their properties only.
  public var calendars: [Component] = []
  /// What was repaired, ignored or skipped.
  public var log = DiagnosticLog()
  /// Whether the final END:VCALENDAR arrived. A body that was cut off looks as if it had not.
  public var isComplete = false
  /// Whether there was a BEGIN:VCALENDAR at all; a web page has none.
  public var hasCalendar = false
  /// How many components inside the calendars were read, those inside others not counted.
  public var readComponents = 0
  /// How many components inside the calendars were lost to a limit.
  public var skippedComponents = 0
  /// How many properties of the calendars themselves were lost to a limit.
  public var skippedLines = 0
  /// How many lines the body has, as an editor counts them.
  public var lines = 0

  /// Makes a document of nothing.
  public init() {}

  /// What was repaired, ignored or skipped, by line; beyond a hundred of a kind they are counted.
  public var diagnostics: [Diagnostic] { log.diagnostics }

  /// All components inside the calendars, in order.
  public var components: [Component] { calendars.flatMap(\.components) }
}
