// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A partner's feed that is fetched again and again, and how it stands. Its events are those of the source of its name.
public struct FeedSubscription: Sendable, Hashable {
  /// How a feed stands.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Its last answer was applied, or it was never asked.
    case ok
    /// Its last body was not believed; the events are those of the last good one.
    case held
    /// It is left alone until a person resumes it.
    case paused
    /// Its last fetch failed; the events are those of the last good body.
    case failing
  }

  /// Its name, which is that of its source.
  public var name: String
  /// Its address, which may hold a secret.
  public var url: String
  /// The identifier of the network that publishes it.
  public var network: String?
  /// Whether it is left alone until a person resumes it.
  public var isPaused = false
  /// Why it was paused, in a sentence; `nil` when a person did it.
  public var pauseReason: String?
  /// What to ask with whether the body that was last applied is still right.
  public var validators = FeedValidators()
  /// The last HTTP status; `nil` when there was no answer.
  public var status: Int?
  /// Why the last fetch failed: a stable word, a colon and a sentence; `nil` when it did not.
  public var failure: String?
  /// How many fetches failed in a row.
  public var failures = 0
  /// Why the last body was held: a stable word, a colon and a sentence; `nil` when it was not.
  public var held: String?
  /// When it was last asked.
  public var lastTry: Date?
  /// When it last gave a body that was applied, or said that the last one is still right.
  public var lastOK: Date?
  /// When it is due; `nil` when it was never asked, or is paused.
  public var nextTry: Date?
  /// Until when its server asks to be left alone.
  public var notBefore: Date?
  /// The address that its server wants from now on, for a person to accept.
  public var proposedURL: String?
  /// How many events of it are listed.
  public var events = 0
  /// What the body that was last applied was read with.
  var reading: String?

  /// How it stands.
  public var state: State {
    if isPaused { return .paused }
    if failure != nil { return .failing }
    return held == nil ? .ok : .held
  }

  /// Why it stands so: a stable word, a colon and a sentence; `nil` when all is well.
  public var reason: String? {
    switch state {
    case .ok: nil
    case .held: held
    case .failing: failure
    case .paused: pauseReason ?? "paused: A person paused it."
    }
  }

  /// Whether it is to be fetched at an instant. What a clock wrote that was ahead then does not count.
  public func isDue(at now: Date) -> Bool {
    guard !isPaused, let nextTry else { return !isPaused }
    return nextTry <= now || isFromAnotherClock(nextTry, at: now)
  }

  /// Until when its server asks to be left alone; `nil` when it does not, at that instant.
  public func leftAlone(at now: Date) -> Date? {
    notBefore.flatMap { $0 > now && !isFromAnotherClock($0, at: now) ? $0 : nil }
  }

  /// No appointment is more than a week ahead.
  private func isFromAnotherClock(_ appointment: Date, at now: Date) -> Bool {
    appointment.timeIntervalSince(now) > 8 * 86_400 || lastTry.map { $0 > now } ?? false
  }
}
