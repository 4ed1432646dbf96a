// Plenary
// SPDX-License-Identifier: Apache-2.0

/// When and where a session takes place: one line of the schedule.
public struct Placement: Hashable, Sendable {
  /// The session.
  public var session: Session.ID
  /// The day, and the time when known.
  public var start: Moment
  /// The part of the day, while the time is not known.
  public var partOfDay: PartOfDay?
  /// Where; `nil` when not known.
  public var place: Place?
  /// What the plan leaves as it is.
  public var pin: Pin
  /// Printed words that could not be read as a time, such as `18 pm – 18.30 pm`.
  public var asPrinted: String?
  /// For the team, never published.
  public var note: String?

  /// Puts a session on a day.
  public init(
    session: Session.ID, start: Moment, place: Place? = nil, pin: Pin = [],
    partOfDay: PartOfDay? = nil, asPrinted: String? = nil
  ) {
    self.session = session
    self.start = start
    self.place = place
    self.pin = pin
    self.partOfDay = partOfDay
    self.asPrinted = asPrinted
  }

  /// What the plan leaves as it is.
  public struct Pin: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Takes the bits as they are.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The day and the time stay.
    public static let time = Pin(rawValue: 1)
    /// The place stays.
    public static let place = Pin(rawValue: 2)
    /// Time and place stay.
    public static let both: Pin = [.time, .place]
  }

  /// A part of the day.
  public enum PartOfDay: String, Hashable, Sendable, CaseIterable, Codable {
    case morning, afternoon, evening
  }

  /// The order of the schedule: by start, then by session.
  public static func precedes(_ left: Placement, _ right: Placement) -> Bool {
    left.start == right.start ? left.session < right.session : left.start < right.start
  }
}
