// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What a correction can say of a partner's event; what is `nil` is not said.
public struct EventFields: Sendable, Hashable {
  /// The title.
  public var title: String?
  /// The start.
  public var start: EventMoment?
  /// The end: the last day, inclusive, or the first instant after.
  public var end: EventMoment?
  /// The place in words.
  public var place: String?
  /// The city.
  public var city: City.ID?
  /// Whether it stands.
  public var status: Status?
  /// The page.
  public var url: String?

  /// Whether an event stands.
  public enum Status: String, Sendable, Hashable, CaseIterable, Codable {
    case tentative, confirmed, canceled
  }

  /// One of the fields.
  public enum Field: String, Sendable, Hashable, CaseIterable, Codable {
    case title, start, end, place, city, status, url
  }

  /// Says nothing.
  public init() {}

  /// Whether nothing is said.
  public var isEmpty: Bool { self == EventFields() }

  /// The fields that are said.
  public var said: [Field] { Field.allCases.filter { self[$0] != nil } }

  /// A field as text; `nil` when it is not said.
  public subscript(field: Field) -> String? {
    switch field {
    case .title: title
    case .start: start?.description
    case .end: end?.description
    case .place: place
    case .city: city?.rawValue
    case .status: status?.rawValue
    case .url: url
    }
  }

  /// The fields named, as these are.
  public func only(_ fields: some Sequence<Field>) -> EventFields {
    var result = EventFields()
    for field in fields { result.take(field, from: self) }
    return result
  }

  /// Takes over a field of others, also when they do not say it.
  public mutating func take(_ field: Field, from other: EventFields) {
    switch field {
    case .title: title = other.title
    case .start: start = other.start
    case .end: end = other.end
    case .place: place = other.place
    case .city: city = other.city
    case .status: status = other.status
    case .url: url = other.url
    }
  }
}
