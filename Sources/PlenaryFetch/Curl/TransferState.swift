// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What a transfer has seen so far. It belongs to the transfer's thread.
final class TransferState {
  private(set) var head = ResponseHead()
  private(set) var decodedBytes = 0
  private(set) var refused: RefusedAddress?
  var stop: TransferStop?
  var lastActivity: ContinuousClock.Instant
  var lastWireBytes = 0
  /// How many bytes of the body have come, before decoding.
  var countWireBytes: () -> Int = { 0 }

  private let limits: FetchLimits
  private let policy: AddressPolicy
  private let opensAnyAddress: Bool
  private let body: BodySink
  private var headerBytes = 0
  private var connected: ContinuousClock.Instant?

  init(_ order: TransferOrder, body: BodySink) {
    limits = order.limits
    policy = order.policy
    // A proxy was named by the person in front; what it connects to is behind our view.
    opensAnyAddress = order.proxy != nil
    self.body = body
    lastActivity = ContinuousClock.now
  }

  /// When the connection was first seen standing.
  func connected(at now: ContinuousClock.Instant) -> ContinuousClock.Instant {
    if let connected { return connected }
    connected = now
    return now
  }

  func permits(_ address: IPAddress?) -> Bool {
    if opensAnyAddress { return true }
    guard let address else {
      refused = refused ?? RefusedAddress(address: nil, reason: "it is no internet address")
      return false
    }
    guard let reason = policy.reasonToRefuse(address) else { return true }
    refused = refused ?? RefusedAddress(address: address, reason: reason)
    return false
  }

  /// Returns whether the transfer may go on.
  func takeHeader(_ line: [UInt8]) -> Bool {
    lastActivity = ContinuousClock.now
    headerBytes += line.count
    guard headerBytes <= limits.headerBytes else { return end(.headersTooLarge) }
    head.take(line)
    if head.isFinal, head.hasWantedBody, let coding = head.unwantedCoding {
      return end(.encoding(coding))
    }
    return true
  }

  /// Returns whether the transfer may go on.
  func takeBody(_ bytes: [UInt8]) -> Bool {
    lastActivity = ContinuousClock.now
    guard head.hasWantedBody else { return end(.enough) }
    decodedBytes += bytes.count
    guard decodedBytes <= limits.decodedBytes else { return end(.bodyTooLarge) }
    if decodedBytes > limits.ratioFloor, decodedBytes / limits.ratio > countWireBytes() {
      return end(.ratio)
    }
    do {
      try body.take(bytes)
      return true
    } catch {
      return end(.sink(error))
    }
  }

  private func end(_ reason: TransferStop) -> Bool {
    stop = stop ?? reason
    return false
  }
}
