// Plenary
// SPDX-License-Identifier: Apache-2.0

import CCurl

/// A list of lines as libcurl has it; it stays in place while the transfer lives.
@safe final class CurlList {
  /// What libcurl is given.
  private(set) var head: UnsafeMutablePointer<curl_slist>?

  /// `nil` when libcurl has no memory.
  init?(_ lines: [String]) {
    unsafe head = nil
    for line in lines {
      guard let longer = unsafe curl_slist_append(head, line) else { return nil }
      unsafe head = longer
    }
  }

  deinit { unsafe curl_slist_free_all(head) }
}
