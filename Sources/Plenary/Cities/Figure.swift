// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A number as a source states it, with the words that qualify it: "over 135".
public struct Figure: Hashable, Sendable {
  /// The number.
  public var value: Int
  /// Whether the source states the number without qualifying it.
  public var isExact: Bool
  /// The words that qualify the number, such as "over"; the whole phrase when it is more than that.
  public var says: String?

  /// An exact number unless said otherwise.
  public init(_ value: Int, isExact: Bool = true, says: String? = nil) {
    self.value = value
    self.isExact = isExact
    self.says = says
  }

  /// A number that is not exact.
  public static func about(_ value: Int, says: String? = nil) -> Figure {
    Figure(value, isExact: false, says: says)
  }
}

extension Figure: ExpressibleByIntegerLiteral {
  /// An exact number.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Figure: CustomStringConvertible {
  /// The number as people say it: `1408`, `over 135`, `about 70`, or the whole phrase.
  public var description: String {
    guard let says else { return isExact ? "\(value)" : "about \(value)" }
    return says.contains { $0.isNumber } ? says : "\(says) \(value)"
  }
}
