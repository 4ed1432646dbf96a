// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import ICalendar
public import PlenaryFeeds

/// How a body is imported.
public struct ImportOptions: Sendable {
  /// How far the body is trusted when it shows less than the one before.
  public var policy: MergePolicy
  /// What the body may ask of us.
  public var limits: Limits
  /// Whether to say what would be done, and to write nothing.
  public var isDryRun: Bool
  /// How many lines of what changes the report gets.
  public var planLines: Int
  /// Where the rules of zones come from.
  public var timeZones: TimeZoneDatabase

  /// The defaults: a feed of others, applied, without lines for people.
  public init(
    policy: MergePolicy = .feed, limits: Limits = Limits(), isDryRun: Bool = false,
    planLines: Int = 0, timeZones: TimeZoneDatabase = .system
  ) {
    self.policy = policy
    self.limits = limits
    self.isDryRun = isDryRun
    self.planLines = planLines
    self.timeZones = timeZones
  }
}
