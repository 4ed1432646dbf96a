// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// When a server wants to be asked again (RFC 9110 §10.2.3).
public enum RetryAfter: Hashable, Sendable {
  /// So long after the answer.
  case delay(Duration)
  /// Not before an instant.
  case date(Date)

  /// Reads the header's value: seconds or a date. `nil` for anything else.
  public init?(_ value: String) {
    if let seconds = HeaderText.seconds(value) {
      self = .delay(.seconds(seconds))
    } else if let seconds = HTTPDate.secondsSinceEpoch(value) {
      self = .date(Date(timeIntervalSince1970: Double(seconds)))
    } else {
      return nil
    }
  }

  /// The instant, for an answer that came at `now`.
  public func date(from now: Date) -> Date {
    switch self {
    case .delay(let delay): now.addingTimeInterval(delay.inSeconds)
    case .date(let date): date
    }
  }
}
