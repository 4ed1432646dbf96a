// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Who hosts, partners or organizes: a network of the workspace, or anybody in words.
public enum Party: Hashable, Sendable {
  /// A network of `networks.yaml`.
  case network(CityNetwork.ID)
  /// A name as printed, such as "City of Stavanger".
  case words(String)

  /// The identifier or the words, as written.
  public var text: String {
    switch self {
    case .network(let id): id.rawValue
    case .words(let words): words
    }
  }
}
