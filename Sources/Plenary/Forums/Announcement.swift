// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// Dates or a theme that were announced before and hold no more.
public struct Announcement: Hashable, Sendable {
  /// The first day, when other dates were announced.
  public var firstDay: CivilDate?
  /// The last day, inclusive.
  public var lastDay: CivilDate?
  /// The mottos, when others were announced.
  public var themes: [String] = []
  /// The title, when another one was announced.
  public var title: String?
  /// For the team, never published.
  public var note: String?
  /// Where the facts come from.
  public var sources: [Source.ID] = []

  /// Nothing announced.
  public init() {}
}
