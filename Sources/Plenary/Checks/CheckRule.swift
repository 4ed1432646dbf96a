// Plenary
// SPDX-License-Identifier: Apache-2.0

/// One thing that `check` looks for in a forum: a short name and a function.
///
/// A rule judges only what is known; what it could not judge it says.
public struct CheckRule: Sendable {
  /// The stable name that goes into a finding, such as `person-overlap`.
  public let name: String

  let examine: @Sendable (ForumUnderCheck, inout CheckReport) -> Void

  init(
    _ name: String, _ examine: @escaping @Sendable (ForumUnderCheck, inout CheckReport) -> Void
  ) {
    self.name = name
    self.examine = examine
  }

  /// Every rule, in the order in which they run.
  public static let standard: [CheckRule] = [
    .updated, .firstDay, .forumDates, .timeZone, .duplicateUID, .clockChanges, .outsideForum,
    .outsideHours, .personOverlap, .roomOverlap,
    .plenaryOverlap, .capacity, .interpretation, .roomFeatures, .roomAvailability, .presence,
    .nesting, .emptyDays, .moderator, .assumedEnds, .optionalOverlap, .workingTitles, .shortTitles,
  ]
}
