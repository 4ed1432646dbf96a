// Plenary
// SPDX-License-Identifier: Apache-2.0

import PlenaryFetch

/// What becomes of a feed's user and password when its server proposes another address.
enum FeedMove {
  /// The proposed address, with the user and password that were typed where it is the same server.
  static func address(from old: String, to proposed: String) -> String {
    guard let userInformation = userInformation(old), isSameServer(old, proposed),
      let slashes = proposed.firstRange(of: "://")
    else { return proposed }
    return "\(proposed[..<slashes.upperBound])\(userInformation)\(proposed[slashes.upperBound...])"
  }

  /// Whether the old address has a user and password that are for its own server only.
  static func losesCredentials(from old: String, to proposed: String) -> Bool {
    userInformation(old) != nil && !isSameServer(old, proposed)
  }

  private static func isSameServer(_ left: String, _ right: String) -> Bool {
    guard let left = try? FetchURL(left), let right = try? FetchURL(right) else { return false }
    return (left.scheme, left.host, left.port) == (right.scheme, right.host, right.port)
  }

  /// "user:password@" as it was typed.
  private static func userInformation(_ url: String) -> Substring? {
    guard let slashes = url.firstRange(of: "://") else { return nil }
    let authority = url[slashes.upperBound...].prefix { !"/?#".contains($0) }
    return authority.lastIndex(of: "@").map { authority[...$0] }
  }
}
