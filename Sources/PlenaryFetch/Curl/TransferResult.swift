// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How a transfer ended.
struct TransferResult: Sendable {
  /// libcurl's number, 0 when it saw no failure.
  var code: Int32
  /// libcurl's own words.
  var words: String
  /// Why we ended the transfer, when it was us.
  var stop: TransferStop?
  var head: ResponseHead
  var wireBytes: Int
  var decodedBytes: Int
  /// The first address that the policy refused.
  var refused: RefusedAddress?
}

/// Why a transfer was ended from our side.
enum TransferStop: Sendable {
  /// The answer has no body that is wanted.
  case enough
  case cancelled
  case idle
  case total
  case headersTooLarge
  case bodyTooLarge
  case ratio
  case encoding(String)
  case sink(any Error)
}

/// An address that was not connected to.
struct RefusedAddress: Sendable {
  /// `nil` for an address that is neither IPv4 nor IPv6.
  var address: IPAddress?
  var reason: String
}
