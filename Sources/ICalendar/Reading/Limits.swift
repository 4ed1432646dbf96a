// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How much a body may ask of us, checked before libical sees a byte of it.
///
/// Each limit has a name, a default and an option; breaking one costs the component that does it.
public struct Limits: Sendable, Hashable {
  /// Bytes of a body.
  public var bytes = 64 * 1024 * 1024
  /// Components of a body, those inside others included.
  public var components = 200_000
  /// Octets of one unfolded line.
  public var lineLength = 1024 * 1024
  /// Depth of components inside each other.
  public var nesting = 16
  /// Properties of one component.
  public var properties = 20_000
  /// Occurrences that one expansion gives.
  public var occurrences = 100_000
  /// Candidates that one expansion of a rule may look at between two occurrences.
  public var steps = 1_000_000

  /// The defaults.
  public init() {}
}
