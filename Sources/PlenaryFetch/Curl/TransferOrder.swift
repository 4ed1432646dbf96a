// Plenary
// SPDX-License-Identifier: Apache-2.0

/// One GET to one address: what a redirect leads to is an order of its own.
struct TransferOrder: Sendable {
  var url: FetchURL
  var sendsCredentials: Bool
  /// The header lines of the condition, each already found harmless.
  var headers: [String]
  var userAgent: String
  var proxy: String?
  var certificateFile: String?
  var limits: FetchLimits
  /// When all hops together must be done.
  var deadline: ContinuousClock.Instant
  var policy: AddressPolicy
}
