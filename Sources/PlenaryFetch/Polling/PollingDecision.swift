// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a fetch means for the next one: to be kept with the feed.
public struct PollingDecision: Hashable, Sendable {
  /// When the feed is due again; `nil` for one that is paused until a person resumes it.
  public var nextTry: Date?
  /// How many failures there have been in a row.
  public var failures: Int
  /// Until when the server asks to be left alone, which holds also for those who are in a hurry.
  public var notBefore: Date?
  /// What the feed's URL should become, for a person to accept.
  public var proposedURL: FetchURL?

  /// Describes what is kept with the feed.
  public init(
    nextTry: Date?, failures: Int, notBefore: Date? = nil, proposedURL: FetchURL? = nil
  ) {
    self.nextTry = nextTry
    self.failures = failures
    self.notBefore = notBefore
    self.proposedURL = proposedURL
  }

  /// Whether the feed is left alone until a person resumes it.
  public var isPaused: Bool { nextTry == nil }

  /// Whether the feed is to be fetched at a time.
  public func isDue(at now: Date) -> Bool { nextTry.map { $0 <= now } ?? false }
}
