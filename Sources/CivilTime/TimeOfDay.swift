// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A time on the wall, to the second, without a day or a zone.
public struct TimeOfDay: Sendable, Hashable {
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 59: leap seconds are not represented.
  public let second: Int

  /// The first second of a day.
  public static let midnight = TimeOfDay(secondsSinceMidnight: 0)

  /// `nil` when a field is out of range; 24:00 and second 60 are.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The time that many seconds after midnight, wrapped into one day of 86,400 seconds.
  public init(secondsSinceMidnight: Int) {
    let wrapped = ((secondsSinceMidnight % 86_400) + 86_400) % 86_400
    hour = wrapped / 3600
    minute = wrapped / 60 % 60
    second = wrapped % 60
  }

  /// Seconds since midnight, 0 to 86,399.
  public var secondsSinceMidnight: Int { hour * 3600 + minute * 60 + second }
}

extension TimeOfDay: Comparable {
  /// Orders by time.
  public static func < (lhs: TimeOfDay, rhs: TimeOfDay) -> Bool {
    lhs.secondsSinceMidnight < rhs.secondsSinceMidnight
  }
}

extension TimeOfDay: LosslessStringConvertible {
  /// Reads `09:15` or `09:15:30`; `nil` for anything else.
  public init?(_ description: String) {
    self.init(iso: description)
  }

  /// Reads `09:15` or `09:15:30`; `nil` for anything else.
  public init?(iso text: some StringProtocol) {
    let fields = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard fields.count == 2 || fields.count == 3, fields.allSatisfy({ $0.count == 2 }),
      let hour = Decimal.value(of: fields[0]), let minute = Decimal.value(of: fields[1]),
      let second = fields.count == 3 ? Decimal.value(of: fields[2]) : 0
    else { return nil }
    self.init(hour: hour, minute: minute, second: second)
  }

  /// `09:15`, or `09:15:30` when the seconds are not zero.
  public var description: String {
    let minutes = "\(Decimal.padded(hour, to: 2)):\(Decimal.padded(minute, to: 2))"
    return second == 0 ? minutes : "\(minutes):\(Decimal.padded(second, to: 2))"
  }
}
