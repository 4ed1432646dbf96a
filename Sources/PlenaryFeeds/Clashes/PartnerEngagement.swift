// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
public import Plenary

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What keeps people busy somewhere on some days: an occurrence of a partner's event, or a forum of the workspace.
///
/// Clashes, free dates and duplicates are judged on these, so that feeds and forums are judged alike.
public struct PartnerEngagement: Sendable, Hashable {
  /// Where it is known from.
  public enum Origin: Sendable, Hashable {
    /// A partner's feed.
    case event(EventReference)
    /// A forum of the workspace.
    case forum(Forum.ID)
  }

  /// Where it is known from.
  public var origin: Origin
  /// Where else it is announced; see ``DuplicateSearch/merged(_:)``.
  public var otherOrigins: [Origin] = []
  /// The title.
  public var title: String
  /// The days on the wall of its place: the first day and the first day after.
  public var days: Range<CivilDate>
  /// The instants, for one that has hours; `nil` for one of whole days.
  public var hours: Range<Date>?
  /// The IANA name of the zone that its days are in; `nil` when not known.
  public var timeZone: String?
  /// Its city, when known.
  public var city: City.ID?
  /// Its place in words.
  public var place: String?
  /// Its networks.
  public var networks: [CityNetwork.ID] = []
  /// Its categories.
  public var categories: [String] = []
  /// Its page.
  public var url: String?
  /// The people named as taking part, as printed.
  public var people: [String] = []
  /// The cities whose people take part or are invited.
  public var invitedCities: [City.ID] = []
  /// Text in which people may be named besides ``people``.
  public var text = ""
  /// The first items of its days, for one whose programme is known.
  public var firstItems: [FirstItem] = []
  /// Whether it takes place online only, so that nobody travels.
  public var isOnline = false
  /// Whether it may yet change or fall through.
  public var isTentative = false
  /// Whether it is called off.
  public var isCancelled = false

  /// The first thing that happens on a day.
  public struct FirstItem: Sendable, Hashable {
    /// The title.
    public var title: String
    /// When it begins.
    public var start: Date
    /// The day in the zone of its place.
    public var day: CivilDate

    /// Names an item.
    public init(title: String, start: Date, day: CivilDate) {
      self.title = title
      self.start = start
      self.day = day
    }
  }

  /// Describes an engagement; days that are empty count as one day.
  public init(origin: Origin, title: String, days: Range<CivilDate>, city: City.ID? = nil) {
    self.origin = origin
    self.title = title
    self.days = days.isEmpty ? days.lowerBound..<days.lowerBound.adding(days: 1) : days
    self.city = city
  }

  /// The last day, inclusive.
  public var lastDay: CivilDate { days.upperBound.adding(days: -1) }

  /// The name of the source; `nil` for a forum.
  public var source: String? {
    if case .event(let reference) = origin { return reference.source }
    return nil
  }

  /// The reference by which decisions name it; `nil` for a forum.
  public var reference: EventReference? {
    if case .event(let reference) = origin { return reference }
    return nil
  }
}
