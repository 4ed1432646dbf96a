// Plenary
// SPDX-License-Identifier: Apache-2.0

import CCurl

/// Takes URLs apart with libcurl's own parser, so that what is checked is what is connected to.
@safe struct CurlURL: ~Copyable {
  /// The parts, as libcurl reads them.
  struct Parts {
    var scheme = ""
    var user: String?
    var password: String?
    var host = ""
    var port = 0
    var path = ""
    var query: String?
    /// The URL without user, password and fragment.
    var plain = ""
  }

  private let handle: OpaquePointer

  /// Reads a URL with its scheme, or a reference seen from a base. `nil` for what libcurl does not take.
  init?(_ text: String, from base: String? = nil) {
    guard let handle = unsafe curl_url() else { return nil }
    let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE)
    for text in [base, text].compactMap(\.self) {
      guard unsafe curl_url_set(handle, CURLUPART_URL, text, flags) == CURLUE_OK else {
        unsafe curl_url_cleanup(handle)
        return nil
      }
    }
    unsafe self.handle = handle
  }

  deinit { unsafe curl_url_cleanup(handle) }

  /// The parts of the URL.
  consuming func parts() -> Parts {
    var parts = Parts()
    parts.scheme = part(CURLUPART_SCHEME)?.lowercased() ?? ""
    parts.user = part(CURLUPART_USER, UInt32(CURLU_URLDECODE))
    parts.password = part(CURLUPART_PASSWORD, UInt32(CURLU_URLDECODE))
    parts.host = part(CURLUPART_HOST) ?? ""
    parts.port = part(CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT)).flatMap { Int($0) } ?? 0
    parts.path = part(CURLUPART_PATH) ?? ""
    parts.query = part(CURLUPART_QUERY)
    for secret in [
      CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS, CURLUPART_FRAGMENT,
    ] {
      _ = unsafe curl_url_set(handle, secret, nil, 0)
    }
    parts.plain = part(CURLUPART_URL) ?? ""
    return parts
  }

  private func part(_ which: CURLUPart, _ flags: UInt32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard unsafe curl_url_get(handle, which, &text, flags) == CURLUE_OK, let text = unsafe text
    else { return nil }
    defer { unsafe curl_free(text) }
    return unsafe String(cString: text)
  }
}
