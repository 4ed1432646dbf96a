// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What a body comes to, once all its events were offered.
public struct MergeOutcome: Sendable, Hashable {
  /// How many events are new, or are back.
  public var added = 0
  /// How many events have other content than the store.
  public var changed = 0
  /// How many events are as the store has them.
  public var unchanged = 0
  /// How many components that are no events are new or have other content.
  public var otherChanges = 0
  /// The store's numbers of the components that become tombstones.
  public var removals: [Int64] = []
  /// How many of the removals are events.
  public var removed = 0
  /// The store's numbers of the past components that the body shows no longer and that stay.
  public var keepings: [Int64] = []
  /// The store's numbers of the components whose SEQUENCE was higher in the store; the source is followed all the same.
  public var rollbacks: Set<Int64> = []
  /// Why nothing of the body may be applied; `nil` when it may.
  public var held: HeldReason?

  /// Nothing yet.
  public init() {}

  /// Whether the store already is as the body says.
  public var isUnchanged: Bool {
    added == 0 && changed == 0 && otherChanges == 0 && removals.isEmpty && keepings.isEmpty
  }
}
