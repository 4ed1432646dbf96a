// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What a store has to do with one event that was offered.
public struct MergeDecision: Sendable, Hashable {
  /// What is to be written; each names the event by the store's number.
  public enum Action: Sendable, Hashable {
    /// Nobody knew it: write it under this new number.
    case insert(Int64)
    /// The store, or this body, has another version of it: write this one instead.
    case update(Int64)
    /// The stored content stands; only its state becomes ``EventState/shown`` again.
    case revive(Int64)
    /// The stored content stands: write nothing.
    case keep
    /// Another version in the same body stands: write nothing.
    case ignore
  }

  /// What is to be written.
  public var action: Action
  /// Whether the store had a higher SEQUENCE than this version; ``MergeOutcome/rollbacks`` says what came of it.
  public var isRollback = false
  /// Whether the body had this key before.
  public var isDuplicate = false

  /// Describes a decision.
  public init(action: Action, isRollback: Bool = false, isDuplicate: Bool = false) {
    self.action = action
    self.isRollback = isRollback
    self.isDuplicate = isDuplicate
  }
}
