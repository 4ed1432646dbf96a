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
  /// Called after each component with how many there were so far, on the thread that imports.
  public var progress: (@Sendable (Int) -> Void)?
  /// Where the rules of zones come from.
  public var timeZones: TimeZoneDatabase
  /// What came with the body over the network; `nil` for a body that somebody hands in.
  var delivery: FeedDelivery?

  /// Which version of our reading this is: raised when the same bytes come to other events than before.
  private static let readerVersion = 3

  /// What decides, beside the bytes, what a body comes to.
  var reading: String {
    "\(Self.readerVersion) \(limits.bytes) \(limits.components) \(limits.lineLength) "
      + "\(limits.nesting) \(limits.properties)"
  }

  /// Whether a body that was imported with another ``reading`` was parsed as it would be now.
  ///
  /// If not, what the store has of it is brought up to date without counting as changed.
  func readsAsBefore(_ reading: String) -> Bool {
    reading.hasPrefix("\(Self.readerVersion) ")
  }

  /// The defaults: a feed of others, applied, without lines for people.
  public init(
    policy: MergePolicy = .feed, limits: Limits = Limits(), isDryRun: Bool = false,
    planLines: Int = 0, progress: (@Sendable (Int) -> Void)? = nil,
    timeZones: TimeZoneDatabase = .system
  ) {
    self.policy = policy
    self.limits = limits
    self.isDryRun = isDryRun
    self.planLines = planLines
    self.progress = progress
    self.timeZones = timeZones
  }
}
