// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// A program that writes feeds, with its habits: what makes an event the same event, and what it writes wrongly.
///
/// All functions are pure. The bytes of a feed are kept as they came; repairs are made each time they are read.
public protocol FeedProducer: Sendable {
  /// The product's name, such as "The Events Calendar".
  static var name: String { get }

  /// Recognizes a calendar of this producer by its own properties; `nil` for others.
  init?(_ calendar: Component)

  /// The product's version; `nil` when the calendar does not say it.
  var version: String? { get }

  /// Which events a body shows, so that it can be told when a missing one is gone.
  var window: FeedWindow { get }

  /// Whether ``stableUID(of:)`` may give an answer.
  static var makesStableUIDs: Bool { get }

  /// Whether several events that are no instances of one series may have one UID.
  var repeatsUIDs: Bool { get }

  /// What stays the same of an event when its UID does not; `nil` when the UID stays.
  ///
  /// Two events of one body may get the same answer, which then counts for neither; see ``FeedEventKeys``.
  func stableUID(of event: VEvent) -> String?

  /// The event as its producer meant it, and what was done to it.
  ///
  /// - Parameter zones: The zones of its calendar.
  func repaired(_ event: VEvent, zones: ZoneResolver) -> ProducerRepair

  /// The people whom the producer names in the event's texts, as printed.
  func people(in event: VEvent) -> [String]
}

extension FeedProducer {
  /// Not known.
  public var version: String? { nil }
  /// The UIDs stay.
  public static var makesStableUIDs: Bool { false }
  /// All events that there are.
  public var window: FeedWindow { .whole }
  /// They may not.
  public var repeatsUIDs: Bool { false }
  /// The UID stays.
  public func stableUID(of event: VEvent) -> String? { nil }
  /// Nothing is wrong.
  public func repaired(_ event: VEvent, zones: ZoneResolver) -> ProducerRepair {
    ProducerRepair(event: event)
  }
  /// Nobody is named in texts.
  public func people(in event: VEvent) -> [String] { [] }
}

/// An event as its producer meant it.
public struct ProducerRepair: Sendable, Hashable {
  /// The event.
  public var event: VEvent
  /// What was repaired, or what a person should look at, with the lines of the properties.
  public var diagnostics: [Diagnostic] = []

  /// Nothing was repaired so far.
  public init(event: VEvent) { self.event = event }
}

/// The producers that are known.
public enum FeedProducers {
  /// In the order in which they are asked.
  public static let all: [any FeedProducer.Type] = [
    TheEventsCalendar.self, GoogleCalendar.self, OutlookCalendar.self, DrupalDateICal.self,
    Indico.self, Pretalx.self, Meetup.self,
  ]

  /// The producer of a calendar; `nil` when it is not known.
  public static func producer(of calendar: Component) -> (any FeedProducer)? {
    for type in all {
      if let producer = type.init(calendar) { return producer }
    }
    return nil
  }
}

extension Component {
  /// The product that wrote the calendar, in lower case; empty when it does not say.
  var product: String { text("PRODID")?.lowercased() ?? "" }
}

extension Diagnostic.Kind {
  /// A time in UTC beside a place: sites without a zone publish local times as UTC.
  public static let localTimeAsUTC = Self(rawValue: "local-time-as-utc")
  /// A habit of the feed's producer was undone.
  public static let producerHabit = Self(rawValue: "producer-habit")
}
