// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The languages that are spoken in a session, and those it is interpreted into.
public struct Languages: Hashable, Sendable {
  /// Codes of the languages spoken (BCP 47), in written order.
  public var from: [String]
  /// Codes of the languages it is interpreted into; empty when there is no interpretation or none is stated.
  public var into: [String]

  /// Languages spoken and interpreted into.
  public init(from: [String] = [], into: [String] = []) {
    self.from = from
    self.into = into
  }

  /// The languages in which one can follow: spoken or interpreted into, each once, in order.
  public var followed: [String] {
    var seen: Set<String> = []
    return (from + into).filter { seen.insert($0).inserted }
  }

  /// Whether some of it has to be interpreted: a target language is not the only one spoken.
  public var needInterpretation: Bool { into.contains { target in from != [target] } }
}
