// Plenary
// SPDX-License-Identifier: Apache-2.0

/// One hop of a fetch: a GET, and what its answer means.
struct Exchange {
  enum End: Sendable {
    case response(FetchResponse)
    case redirect(status: Int, location: String?)
  }

  private let request: FetchRequest
  private let redirects: Redirects
  private let order: TransferOrder
  private let isConditional: Bool

  init(_ request: FetchRequest, _ redirects: Redirects, deadline: ContinuousClock.Instant) {
    self.request = request
    self.redirects = redirects
    let condition = Exchange.condition(of: request, at: redirects.current)
    isConditional = condition != nil
    order = TransferOrder(
      url: redirects.current, sendsCredentials: redirects.mayCarryCredentials,
      headers: ["Accept: text/calendar, */*;q=0.1"] + [condition].compactMap(\.self),
      userAgent: String(
        request.userAgent.unicodeScalars.filter { (0x20...0x7E).contains($0.value) }),
      proxy: request.proxy, certificateFile: request.certificateFile, limits: request.limits,
      deadline: deadline, policy: AddressPolicy(allowing: request.allowedNetworks))
  }

  /// The header that asks for a change only. What came from outside is tested again before it goes out.
  static func condition(of request: FetchRequest, at url: FetchURL) -> String? {
    guard url.text == (request.validatedURL ?? request.url).text else { return nil }
    if let etag = request.etag.flatMap({ HeaderText.etag($0.utf8) }) {
      return "If-None-Match: \(etag)"
    }
    return request.lastModified.flatMap { HeaderText.date($0.utf8) }
      .map { "If-Modified-Since: \($0)" }
  }

  /// Runs the hop; gives how long its transfer took, without what this program was busy with beside it.
  func run(
    into sink: FetchSink
  ) async throws(FetchError) -> (end: End, elapsed: Duration) {
    // Addresses in URLs are refused before anything is opened, behind a proxy too.
    if let reason = order.policy.reasonToRefuse(host: order.url.host) {
      throw FailureReport(order).refusal(
        RefusedAddress(address: IPAddress(host: order.url.host), reason: reason))
    }
    let cancellation = Cancellation()
    let order = order
    let result = await withTaskCancellationHandler {
      await TransferThread.run {
        let began = ContinuousClock.now
        let result = Exchange.transfer(order, into: sink, until: cancellation)
        return (result, elapsed: ContinuousClock.now - began)
      }
    } onCancel: {
      cancellation.cancel()
    }
    guard let result else {
      throw FetchError(
        .unexpected, url: order.url, message: "The system has no thread left for the transfer.")
    }
    return (try end(of: try result.0.get()), result.elapsed)
  }

  /// The whole transfer, on its thread.
  static func transfer(
    _ order: TransferOrder, into sink: FetchSink, until cancellation: Cancellation
  ) -> Result<TransferResult, FetchError> {
    let body = BodySink(sink)
    guard let transfer = CurlTransfer(order, into: body) else {
      return .failure(
        FetchError(.unexpected, url: order.url, message: "libcurl has no memory left."))
    }
    let result = transfer.run(until: cancellation)
    let report = FailureReport(order)
    if let failure = report.failure(of: result) { return .failure(failure) }
    if result.head.hasWantedBody {
      do { try body.finish() } catch { return .failure(report.cannotKeep(error)) }
    }
    return .success(result)
  }

  private func end(of result: TransferResult) throws(FetchError) -> End {
    let head = result.head
    if Redirects.isRedirect(head.status) {
      return .redirect(status: head.status, location: head.location)
    }
    let isNotModified = head.status == 304 && isConditional
    guard isNotModified || head.hasWantedBody else {
      throw FailureReport(order).status(head)
    }
    return .response(
      FetchResponse(
        outcome: isNotModified ? .notModified : .body, status: head.status,
        etag: head.etag ?? (isNotModified ? request.etag : nil),
        lastModified: head.lastModified ?? (isNotModified ? request.lastModified : nil),
        finalURL: order.url, proposedURL: redirects.proposed, redirects: redirects.count,
        retryAfter: head.retryAfter, maxAge: head.maxAge, contentType: head.contentType,
        charset: head.charset, contentLength: head.contentLength, wireBytes: result.wireBytes,
        decodedBytes: result.decodedBytes))
  }
}
