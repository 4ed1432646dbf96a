// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Why a forum could not be published.
public struct PublishingError: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Code: Sendable, Hashable {
    /// The forum's file does not say when it was last brought up to date.
    case updatedMissing
    /// The forum's time zone is not in the database.
    case timeZoneUnknown
    /// The forum has no session that may be shown and no dates of its own.
    case nothingToPublish
    /// No session with a day fits the filter.
    case nothingFound
    /// The forum's last day is before its first.
    case datesReversed
  }

  /// What went wrong.
  public let code: Code
  /// One sentence: what failed, and what would help.
  public let description: String

  /// Names a failure.
  public init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}

extension PublishingError: CustomStringConvertible {}
