// Plenary
// SPDX-License-Identifier: Apache-2.0

import CCurl

/// The dates of HTTP headers (RFC 9110 §5.6.7), in all three of their forms.
enum HTTPDate {
  /// Seconds since 1970 in UTC, or `nil` for what is no date.
  static func secondsSinceEpoch(_ text: String) -> Int? {
    guard text.utf8.count <= 64, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }),
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    let seconds = unsafe curl_getdate(text, nil)
    return seconds < 0 ? nil : Int(seconds)
  }
}
