// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Whether people meet on the spot, online, or both.
public enum Mode: String, Hashable, Sendable, CaseIterable, Codable {
  /// On the spot.
  case inPerson = "in person"
  /// Only online.
  case online
  /// On the spot and online.
  case hybrid
}
