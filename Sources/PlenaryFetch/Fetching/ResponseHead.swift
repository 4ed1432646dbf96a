// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The status and the headers of an answer that matter here; what is not understood is not kept.
struct ResponseHead: Sendable, Equatable {
  private(set) var status = 0
  /// Whether the empty line after the headers has come.
  private(set) var isComplete = false
  private(set) var etag: String?
  private(set) var lastModified: String?
  private(set) var location: String?
  private(set) var retryAfter: RetryAfter?
  private(set) var contentType: String?
  private(set) var charset: String?
  private(set) var contentLength: Int?
  private(set) var maxAge: Duration?
  private(set) var codings: [String] = []

  /// Whether the body is the feed: no other status carries one.
  var hasWantedBody: Bool { status == 200 || status == 203 }

  /// Whether the final answer's headers are all here; an interim one (1xx) is none.
  var isFinal: Bool { isComplete && status >= 200 }

  /// A content coding that was not asked for, or several on top of each other.
  var unwantedCoding: String? {
    if codings.count > 1 { return codings.joined(separator: ", ") }
    return codings.first { !["gzip", "x-gzip", "deflate"].contains($0) }
  }

  /// Takes a line as it came, with its line end.
  mutating func take(_ line: [UInt8]) {
    var line = line[...]
    while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
    if line.starts(with: Array("HTTP/".utf8)), status == 0 || isComplete && status < 200 {
      // After an interim answer the final one begins anew.
      self = ResponseHead()
      status = ResponseHead.status(in: line)
      return
    }
    // What comes after the head is a trailer, and says nothing that is believed.
    guard !isComplete else { return }
    if line.isEmpty {
      isComplete = true
      return
    }
    guard let colon = line.firstIndex(of: 0x3A) else { return }
    let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
    take(name, HeaderText.trimmed(line[line.index(after: colon)...]))
  }

  private mutating func take(_ name: String, _ value: ArraySlice<UInt8>) {
    switch name {
    case "etag": etag = etag ?? HeaderText.etag(value)
    case "last-modified": lastModified = lastModified ?? HeaderText.date(value)
    case "location": location = location ?? HeaderText.reference(value)
    case "retry-after": retryAfter = retryAfter ?? RetryAfter(HeaderText.decoded(value))
    case "content-length": contentLength = contentLength ?? Int(HeaderText.decoded(value))
    case "content-type":
      guard contentType == nil else { return }
      let parts = HeaderText.decoded(value).split(separator: ";").map(HeaderText.trimmed)
      contentType = parts.first.map { $0.lowercased() }
      charset = parts.dropFirst().first { $0.lowercased().hasPrefix("charset=") }
        .map { HeaderText.unquoted($0.dropFirst("charset=".count)).lowercased() }
    case "cache-control": maxAge = maxAge ?? HeaderText.maxAge(HeaderText.decoded(value))
    case "content-encoding":
      codings += HeaderText.decoded(value).lowercased().split(separator: ",")
        .map(HeaderText.trimmed).filter { !$0.isEmpty && $0 != "identity" }
    default: break
    }
  }

  /// The number after the version, or 0.
  private static func status(in line: ArraySlice<UInt8>) -> Int {
    let words = line.split(separator: 0x20, maxSplits: 2)
    guard words.count >= 2, words[1].count == 3 else { return 0 }
    return Int(String(decoding: words[1], as: UTF8.self)) ?? 0
  }
}
