// Plenary
// SPDX-License-Identifier: Apache-2.0

/// One of the grounds on which events were judged, in words for people and with its weight.
///
/// This is the object that every `reasons` list of the command's JSON holds.
public struct Reason: Sendable, Hashable, Codable {
  /// The stable word for programs, such as `shared-days`.
  public var kind: String
  /// A sentence for people.
  public var message: String
  /// How much it counts; 0 for what is said and not counted, negative for what speaks the other way.
  public var weight: Int

  /// States a reason.
  public init(_ kind: String, _ message: String, weight: Int) {
    self.kind = kind
    self.message = message
    self.weight = weight
  }
}

extension Sequence<Reason> {
  /// The weights together.
  var weight: Int { reduce(0) { $0 + $1.weight } }
}
