// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What had to be repaired, each kind once.
struct Repairs {
  private(set) var clauses: [String] = []

  mutating func note(_ clause: String) {
    if !clauses.contains(clause) { clauses.append(clause) }
  }
}
