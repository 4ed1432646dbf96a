// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The chain of redirects of one fetch.
struct Redirects {
  /// Where to ask now.
  private(set) var current: FetchURL
  /// How many redirects were followed.
  private(set) var count = 0
  /// Where permanent redirects have led before the first temporary one.
  private(set) var proposed: FetchURL?

  private let origin: FetchURL
  private let limit: Int
  private var isPermanentSoFar = true
  private var visited: Set<String>

  init(from url: FetchURL, limit: Int) {
    current = url
    origin = url
    self.limit = limit
    visited = [url.text]
  }

  /// Whether what is meant for the feed's own host may be sent along.
  var mayCarryCredentials: Bool { current.hasSameOrigin(as: origin) }

  static func isRedirect(_ status: Int) -> Bool { [301, 302, 303, 307, 308].contains(status) }

  /// Goes where an answer points.
  mutating func follow(status: Int, location: String?) throws(FetchError) {
    guard let location else {
      throw FetchError(
        .badResponse, url: current, status: status,
        message: "The server redirects (\(status)) and does not say where to.")
    }
    guard count < limit else {
      throw FetchError(
        .tooManyRedirects, url: current, limit: "redirects", status: status,
        message: "More than \(limit) redirects. Ask the publisher for the feed's final address.")
    }
    let next: FetchURL
    do {
      next = try current.resolving(location)
    } catch {
      throw FetchError(
        .redirectRefused, url: current, status: status,
        message: "The server redirects to where no feed is. \(error.message)")
    }
    guard next.credentials == nil else {
      throw refusal(status, "to a URL with a user in it, \(next)")
    }
    guard current.scheme == "http" || next.scheme == "https" else {
      throw refusal(status, "from https to http, \(next), where anybody could change the feed")
    }
    guard visited.insert(next.text).inserted else {
      throw FetchError(
        .redirectLoop, url: current, status: status,
        message: "The redirects go in a circle, back to \(next).")
    }
    isPermanentSoFar = isPermanentSoFar && (status == 301 || status == 308)
    if isPermanentSoFar { proposed = next }
    current = next
    count += 1
  }

  private func refusal(_ status: Int, _ what: String) -> FetchError {
    FetchError(
      .redirectRefused, url: current, status: status,
      message: "The server redirects \(what). That is not followed.")
  }
}
