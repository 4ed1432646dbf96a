// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Figures that disagree with a network's own, kept with what says so.
public struct DisputedFigures: Hashable, Sendable {
  /// The figures.
  public var figures: NetworkFigures
  /// Who states them, in words.
  public var says: String?
  /// Where they come from.
  public var sources: [Source.ID]

  /// Keeps figures that disagree.
  public init(figures: NetworkFigures, says: String? = nil, sources: [Source.ID] = []) {
    self.figures = figures
    self.says = says
    self.sources = sources
  }
}
