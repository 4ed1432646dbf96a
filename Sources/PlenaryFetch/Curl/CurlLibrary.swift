// Plenary
// SPDX-License-Identifier: Apache-2.0

import CCurl

/// libcurl as a whole: it is set up once, before its first use.
enum CurlLibrary {
  /// Whether libcurl could be set up.
  static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// The version in use, such as `libcurl/7.88.1 OpenSSL/3.0.22`.
  static let version = unsafe String(cString: curl_version())
}
