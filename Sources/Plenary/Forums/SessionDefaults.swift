// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What holds for every session of a forum that does not say otherwise.
public struct SessionDefaults: Hashable, Sendable {
  /// The sources of every record.
  public var sources: [Source.ID] = []
  /// The status.
  public var status: SessionStatus?
  /// Who may come.
  public var audience: [Audience] = []
  /// Who may see it.
  public var visibility: Visibility?
  /// On the spot or online.
  public var mode: Mode?
  /// The place of every session that has a day.
  public var place: Place?
  /// The languages.
  public var languages: Languages?

  /// No default.
  public init() {}
}
