// Plenary
// SPDX-License-Identifier: Apache-2.0

import CCurl

/// Where libcurl writes what went wrong; it stays in place while the transfer lives.
@safe final class CurlMessageBuffer {
  private let buffer: UnsafeMutablePointer<CChar>

  init() {
    unsafe buffer = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    unsafe buffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit { unsafe buffer.deallocate() }

  /// What libcurl is given.
  var pointer: UnsafeMutableRawPointer { unsafe UnsafeMutableRawPointer(buffer) }

  /// The words, or the empty string.
  var text: String { unsafe String(cString: buffer) }
}
