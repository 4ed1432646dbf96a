// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Where a stored event stands to the last body of its source that was applied.
public enum EventState: Int, Sendable, Hashable, CaseIterable {
  /// The body has it, or says nothing of it because it lies outside of what the source shows at a time.
  case shown = 0
  /// The body has it no longer, but it is past: feeds drop what is over, and a record of it is kept.
  case kept = 1
  /// The body has it no longer: a tombstone, which no list of events shows.
  case removed = 2
}
