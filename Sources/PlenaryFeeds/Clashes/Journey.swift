// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime
import Foundation
public import Plenary

/// The way from one city to another, as far as it can be told from where they lie.
///
/// The distance is the great circle's on a sphere (haversine formula). Beyond what one goes by train or car it is flown,
/// with the ways to and from the airports and a change of planes on long ways; see ``hours``.
public struct Journey: Sendable, Hashable {
  /// The great-circle distance in kilometers.
  public let kilometers: Int
  /// By how many hours the clocks differ on the day; `nil` when a zone is not known.
  public let clockDifference: Double?

  /// More than so many hours between the clocks cost a day of rest.
  public static let mostHoursWithoutRest = 5.0

  /// Describes the way.
  public init(kilometers: Int, clockDifference: Double? = nil) {
    self.kilometers = kilometers
    self.clockDifference = clockDifference
  }

  /// The way between two cities; `nil` when it is not known where one lies.
  ///
  /// - Parameter day: when the clocks are compared, for summer time begins on different days.
  public init?(
    from: City, to: City, on day: CivilDate, database: TimeZoneDatabase = .system
  ) {
    guard let start = from.location, let end = to.location else { return nil }
    var difference: Double?
    if let first = from.timeZone.flatMap({ try? database.rules(for: $0) }),
      let second = to.timeZone.flatMap({ try? database.rules(for: $0) })
    {
      let noon = Date(timeIntervalSince1970: Double(day.daysSinceEpoch * 86_400 + 43_200))
      difference = Double(abs(first.utcOffset(at: noon) - second.utcOffset(at: noon))) / 3600
    }
    self.init(
      kilometers: Journey.kilometers(from: start, to: end), clockDifference: difference)
  }

  /// About how many hours the way takes from door to door.
  ///
  /// Up to 300 km at 80 km/h and half an hour; farther by plane at 800 km/h with four hours on the ground, and four more
  /// beyond 5,000 km, where hardly any pair of cities has a direct flight.
  public var hours: Int {
    let distance = Double(kilometers)
    let value: Double
    switch kilometers {
    case ..<1: value = 0
    case ...300: value = 0.5 + distance / 80
    case ...5000: value = 4 + distance / 800
    default: value = 8 + distance / 800
    }
    return Int(value.rounded(.up))
  }

  /// Whether the clocks differ so much that one needs a day of rest.
  public var needsRest: Bool { (clockDifference ?? 0) > Journey.mostHoursWithoutRest }

  /// How many whole days have to lie between two events for one person to be at both.
  ///
  /// A way of up to eight hours is gone on the evening or the morning; a longer one takes a day.
  public var daysNeeded: Int {
    (hours > 8 ? 1 : 0) + (needsRest ? 1 : 0)
  }

  private static func kilometers(from start: Coordinates, to end: Coordinates) -> Int {
    let radians = Double.pi / 180
    let (first, second) = (start.latitude * radians, end.latitude * radians)
    let latitudes = sin((second - first) / 2)
    let longitudes = sin((end.longitude - start.longitude) * radians / 2)
    let haversine =
      latitudes * latitudes + cos(first) * cos(second) * longitudes * longitudes
    return Int((2 * 6371 * asin(min(1, haversine.squareRoot()))).rounded())
  }
}
