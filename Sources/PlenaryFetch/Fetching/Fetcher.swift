// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Fetches feeds over http and https: a thread for each transfer, a few at once, one for each host.
///
/// ```swift
/// let fetcher = Fetcher()
/// var request = FetchRequest(try FetchURL("webcal://partner.example/events.ics"))
/// request.etag = etagOfLastTime
/// let response = try await fetcher.fetch(request, into: .file("/tmp/partner.ics"))
/// if response.outcome == .notModified { return }
/// ```
public struct Fetcher: Sendable {
  private let gate: FetchGate

  /// A fetcher that runs so many transfers at once. Copies of it share the limit.
  public init(atOnce limit: Int = 4) { gate = FetchGate(limit: limit) }

  /// Fetches a feed, and streams its body into a sink.
  ///
  /// - Throws: an error of any code but those of ``FetchURL``; `cancelled` soon after the task is cancelled. The file of a sink is gone then.
  public func fetch(
    _ request: FetchRequest, into sink: FetchSink
  ) async throws(FetchError) -> FetchResponse {
    var redirects = Redirects(from: request.url, limit: request.limits.redirects)
    var left = request.limits.total
    var host = request.url.hostKey
    guard await gate.enter(host) else { throw Fetcher.cancelled(request.url) }
    // Of a host that could not be had, even the place has been given back.
    var isInside = true
    defer { if isInside { gate.leave(host) } }
    while true {
      let (exchange, elapsed) = try await Exchange(
        request, redirects, deadline: ContinuousClock.now + left
      ).run(into: sink)
      left -= elapsed
      guard case .redirect(let status, let location) = exchange else {
        if case .response(let response) = exchange { return response }
        continue
      }
      try redirects.follow(status: status, location: location)
      let next = redirects.current.hostKey
      guard await gate.move(from: host, to: next) else {
        isInside = false
        throw Fetcher.cancelled(redirects.current)
      }
      host = next
    }
  }

  static func cancelled(_ url: FetchURL) -> FetchError {
    FetchError(.cancelled, url: url, message: "The fetch was cancelled.")
  }
}
