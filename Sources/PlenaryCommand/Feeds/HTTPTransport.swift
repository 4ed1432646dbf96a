// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PlenaryFetch
import PlenaryStore

/// Fetches feeds over HTTP.
struct HTTPTransport: FeedTransport {
  private let fetcher = Fetcher()
  private let polling = FeedPolling()
  private let networks: [CIDR]
  private let proxy: String?
  private let mostBytes: Int

  init(networks: [CIDR], proxy: String?, mostBytes: Int) {
    self.networks = networks
    self.proxy = proxy
    self.mostBytes = mostBytes
  }

  func fetch(_ feed: FeedSubscription, into path: String) async -> FeedArrival {
    do throws(FetchError) {
      let response = try await fetcher.fetch(try request(for: feed), into: .file(path))
      let (now, polling) = (Today.now, polling)
      let delivery = FeedDelivery(
        validators: FeedValidators(
          etag: response.etag, lastModified: response.lastModified, url: response.finalURL.text),
        status: response.status, arrived: now, proposedURL: response.proposedURL?.text
      ) { hints in
        let decision = polling.decision(
          after: response,
          hints: RefreshHints(
            refreshInterval: hints.refreshInterval, publishedTTL: hints.publishedTTL), at: now)
        return FeedDelivery.Appointment(
          nextTry: decision.nextTry, notBefore: decision.notBefore)
      }
      return response.outcome == .body ? .body(delivery) : .notModified(delivery)
    } catch {
      return .failure(failure(error, of: feed))
    }
  }

  private func request(for feed: FeedSubscription) throws(FetchError) -> FetchRequest {
    var request = FetchRequest(try FetchURL(feed.url))
    request.etag = feed.validators.etag
    request.lastModified = feed.validators.lastModified
    request.validatedURL = feed.validators.url.flatMap { try? FetchURL($0) }
    request.allowedNetworks = networks
    request.proxy = proxy
    request.limits.decodedBytes = mostBytes
    return request
  }

  private func failure(_ error: FetchError, of feed: FeedSubscription) -> FeedFailure {
    var dice = SystemRandomNumberGenerator()
    let now = Today.now
    if error.code == .cannotKeep {
      // It is our disk, and no failure of the feed.
      return FeedFailure(
        reason: "\(error.code.rawValue): \(error)", at: now, failures: feed.failures,
        appointment: FeedDelivery.Appointment(nextTry: now))
    }
    let decision = polling.decision(
      after: error, earlierFailures: feed.failures, at: now, using: &dice)
    let appointment =
      decision.isPaused
      ? nil
      : FeedDelivery.Appointment(nextTry: decision.nextTry, notBefore: decision.notBefore)
    return FeedFailure(
      reason: "\(error.code.rawValue): \(error)", status: error.status, at: now,
      failures: decision.failures, appointment: appointment)
  }
}
