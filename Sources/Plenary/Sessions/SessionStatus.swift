// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How far a session is settled.
public enum SessionStatus: String, Hashable, Sendable, CaseIterable, Codable {
  /// Never published.
  case draft
  /// Published as tentative.
  case tentative
  /// Published as settled.
  case confirmed
  /// Published as canceled, so that subscribers see it go.
  case canceled
}
