// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What counts how much when clashes are judged.
public struct ClashPolicy: Sendable, Hashable {
  /// How many days before and after a forum an event counts as near.
  public var nearDays = 14
  /// From this weight on a clash is HIGH; the days alone never reach it.
  public var high = 30
  /// Each shared day, up to three.
  public var sharedDay = 3
  /// The same city on the same days.
  public var sameCity = 30
  /// A network that both are of.
  public var sharedNetwork = 40
  /// A host city of the forum that is a member of the other's network.
  public var memberHost = 40
  /// A host city of the other that is a member of the forum's network: one of many who are wanted.
  public var memberElsewhere = 20
  /// Each city that is wanted in both, up to five.
  public var sharedCity = 15
  /// Each person who is wanted in both, up to three.
  public var sharedPerson = 40
  /// A way that leaves no time to be at both.
  public var travel = 20

  /// The weights that are used unless others are given.
  public init() {}
}
