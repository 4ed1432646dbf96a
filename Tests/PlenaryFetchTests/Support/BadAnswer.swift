// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PlenaryFetch
import ScriptedServers
import Testing

/// A way in which a server can be bad, and what is to come of it.
struct BadAnswer: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let code: FetchError.Code
  var status: Int?
  var limit: String?
  var retryAfter: RetryAfter?
  /// What the error's text must say.
  var words: [String] = []
  let script: ScriptedServer.Script

  init(
    _ name: String, _ code: FetchError.Code, status: Int? = nil, limit: String? = nil,
    retryAfter: RetryAfter? = nil, words: [String] = [], script: @escaping ScriptedServer.Script
  ) {
    testDescription = name
    self.code = code
    self.status = status
    self.limit = limit
    self.retryAfter = retryAfter
    self.words = words
    self.script = script
  }

  /// An answer that is only text.
  init(
    _ name: String, _ code: FetchError.Code, status: Int? = nil, limit: String? = nil,
    words: [String] = [], sends text: String
  ) {
    self.init(name, code, status: status, limit: limit, words: words) { _, client in
      client.send(text)
    }
  }

  /// A status with a page of words, as servers send it.
  init(
    _ status: Int, _ code: FetchError.Code, _ headers: [String] = [],
    retryAfter: RetryAfter? = nil
  ) {
    self.init("\(status)", code, status: status, retryAfter: retryAfter, words: ["\(status)"]) {
      _, client in
      client.answer(
        "\(status) So", ["Content-Type: text/html"] + headers, body: status == 204 ? "" : "<p>Sorry"
      )
    }
  }

  /// A redirect.
  init(_ name: String, to location: String, words: [String] = []) {
    self.init(name, .redirectRefused, status: 302, words: words) { _, client in
      client.answer("302 Found", ["Location: \(location)"])
    }
  }

  /// The limits that the row is played under, small enough to be quick.
  var limits: FetchLimits {
    var limits = FetchLimits()
    if limit == "idle" { limits.idle = .milliseconds(300) }
    limits.decodedBytes = 4 << 20
    return limits
  }

  static let all = statuses + framing + sizes + codings + redirects

  private static let statuses: [BadAnswer] = [
    BadAnswer(204, .status), BadAnswer(206, .status, ["Content-Range: bytes 0-7/99"]),
    BadAnswer(201, .status), BadAnswer(300, .status), BadAnswer(304, .status),
    BadAnswer(400, .status), BadAnswer(401, .status, ["WWW-Authenticate: Basic realm=\"x\""]),
    BadAnswer(403, .status), BadAnswer(404, .status), BadAnswer(410, .gone),
    BadAnswer(407, .status), BadAnswer(451, .status),
    BadAnswer(429, .busy, ["Retry-After: 120"], retryAfter: .delay(.seconds(120))),
    BadAnswer(500, .status), BadAnswer(502, .status),
    BadAnswer(
      503, .busy, ["Retry-After: Fri, 14 Jul 2017 02:40:00 GMT"],
      retryAfter: .date(Date(timeIntervalSince1970: 1_500_000_000))),
    BadAnswer(503, .busy, ["Retry-After: a while"]),
    BadAnswer(999, .status),
  ]

  private static let framing: [BadAnswer] = [
    BadAnswer(
      "a body shorter than its Content-Length", .truncated, status: 200,
      sends: "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nBEGIN:VCALENDAR\r\n"),
    BadAnswer(
      "a chunked body without its last chunk", .truncated, status: 200,
      sends: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nBEGIN\r\n"),
    BadAnswer(
      "a chunk cut in the middle", .truncated, status: 200,
      sends: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFF\r\nBEGIN"),
    BadAnswer(
      "a chunk whose size is no number", .connectionLost, status: 200,
      sends: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nBEGIN\r\n0\r\n\r\n"),
    BadAnswer(
      "a Content-Length that is no number", .badResponse,
      sends: "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nBEGIN:VCALENDAR\r\n"),
    BadAnswer(
      "a negative Content-Length", .badResponse,
      sends: "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nBEGIN:VCALENDAR\r\n"),
    BadAnswer(
      "a NUL in a header", .badResponse,
      sends: "HTTP/1.1 200 OK\r\nETag: \"a\0b\"\r\nContent-Length: 0\r\n\r\n"),
    BadAnswer("no answer", .connectionLost) { _, _ in },
    BadAnswer("an answer that is no HTTP", .badResponse, sends: "220 mail.example ESMTP\r\n"),
    BadAnswer("a body without a head", .badResponse, sends: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
    BadAnswer("a head that is cut", .connectionLost, sends: "HTTP/1.1 200 OK\r\nContent-Ty"),
    BadAnswer("a reset before the answer", .connectionLost) { _, client in client.reset() },
    BadAnswer("a reset in the body", .connectionLost, status: 200) { _, client in
      client.send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nBEGIN")
      // Long enough for what was sent to arrive before what tears it down.
      Thread.sleep(forTimeInterval: 0.2)
      client.reset()
    },
    BadAnswer("a connection that stays silent", .timedOut, limit: "idle") { _, client in
      client.waitForEnd()
    },
    BadAnswer("a body that stops coming", .timedOut, status: 200, limit: "idle") { _, client in
      client.send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nBEGIN")
      client.waitForEnd()
    },
  ]

  private static let sizes: [BadAnswer] = [
    BadAnswer("headers without an end", .headersTooLarge, status: 200, limit: "headerBytes") {
      _, client in
      client.send("HTTP/1.1 200 OK\r\n")
      while client.send("X-More: \(String(repeating: "m", count: 900))\r\n") {}
    },
    BadAnswer("a header line without an end", .headersTooLarge, limit: "headerBytes") { _, client in
      client.send("HTTP/1.1 200 OK\r\nETag: \"")
      while client.send(String(repeating: "e", count: 4096)) {}
    },
    BadAnswer("a status line without an end", .headersTooLarge, limit: "headerBytes") {
      _, client in
      client.send("HTTP/1.1 200 ")
      while client.send(String(repeating: "O", count: 4096)) {}
    },
    BadAnswer("interim answers without an end", .headersTooLarge, limit: "headerBytes") {
      _, client in
      while client.send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n") {}
    },
    BadAnswer("trailers without an end", .headersTooLarge, status: 200, limit: "headerBytes") {
      _, client in
      client.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nOK\r\n0\r\n")
      while client.send("X-More: \(String(repeating: "m", count: 900))\r\n") {}
    },
    BadAnswer("a body without an end", .bodyTooLarge, status: 200, limit: "decodedBytes") {
      _, client in
      client.send("HTTP/1.1 200 OK\r\n\r\n")
      while client.send(String(repeating: "BEGIN:VEVENT\r\n", count: 4096)) {}
    },
    BadAnswer("chunks without an end", .bodyTooLarge, status: 200, limit: "decodedBytes") {
      _, client in
      client.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      while client.send("8000\r\n" + String(repeating: "x", count: 0x8000) + "\r\n") {}
    },
    BadAnswer(
      "a Content-Length beyond the limit", .bodyTooLarge, status: 200, limit: "decodedBytes",
      sends: "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"),
  ]

  private static let codings: [BadAnswer] = [
    BadAnswer(
      "plain text that calls itself gzip", .badEncoding, status: 200,
      sends: "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
        + "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
    BadAnswer(
      "a coding that was not asked for", .badEncoding, status: 200, words: ["\"br\""],
      sends: "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 4\r\n\r\nabcd"),
    BadAnswer(
      "codings on top of each other", .badEncoding, status: 200, words: ["gzip, gzip"],
      sends: "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Encoding: gzip\r\n"
        + "Content-Length: 4\r\n\r\nabcd"),
    BadAnswer("gzip with a wrong checksum", .badEncoding, status: 200) { _, client in
      var body = Gzip.stored(Array("BEGIN:VCALENDAR".utf8))
      body[body.count - 6] ^= 1
      client.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
      client.send(body)
    },
    BadAnswer("gzip with something after it", .badEncoding, status: 200) { _, client in
      client.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
      client.send(Gzip.stored(Array("BEGIN:VCALENDAR".utf8)) + [1, 2, 3, 4, 5, 6, 7, 8])
    },
    BadAnswer("10 GB of zeros in gzip", .ratioTooHigh, status: 200, limit: "ratio") { _, client in
      client.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
      client.send(Gzip.header)
      for _ in 0..<10_240 where !client.send(Gzip.mebibyteOfZeros) { return }
    },
    BadAnswer(
      "gzip that never says anything", .bodyTooLarge, status: 200, limit: "decodedBytes"
    ) { _, client in
      client.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
      client.send(Gzip.header)
      let much = [[UInt8]](repeating: Gzip.nothing, count: 4096).flatMap(\.self)
      while client.send(much) {}
    },
  ]

  private static let redirects: [BadAnswer] = [
    BadAnswer("a redirect to itself", .redirectLoop, status: 302) { request, client in
      client.answer("302 Found", ["Location: \(request.path)"])
    },
    BadAnswer("a redirect in a circle", .redirectLoop, status: 301) { request, client in
      client.answer("301 Moved", ["Location: \(request.path == "/b" ? "/c" : "/b")"])
    },
    BadAnswer("redirects without an end", .tooManyRedirects, status: 307, limit: "redirects") {
      request, client in
      client.answer("307 Temporary", ["Location: \(request.path)x"])
    },
    BadAnswer("a redirect to nowhere", .badResponse, status: 302) { _, client in
      client.answer("302 Found")
    },
    BadAnswer("a redirect to a file", to: "file:///etc/passwd", words: ["file"]),
    BadAnswer("a redirect to gopher", to: "gopher://127.0.0.1:70/_x", words: ["gopher"]),
    BadAnswer("a redirect to ftp", to: "ftp://127.0.0.1/feed.ics", words: ["ftp"]),
    BadAnswer("a redirect to dict", to: "dict://127.0.0.1:11211/stat", words: ["dict"]),
    BadAnswer(
      "a redirect to a URL with a user", to: "http://root:secret@127.0.0.1/x", words: ["user"]),
    BadAnswer("a redirect that cannot be read", to: "http://[::1/x"),
    BadAnswer("a redirect to this machine", .addressRefused, words: ["127.0.0.1"]) { _, client in
      client.answer("302 Found", ["Location: http://127.0.0.1:9/"])
    },
    BadAnswer("a redirect to a name of this machine", .addressRefused) { _, client in
      client.answer("302 Found", ["Location: http://localhost:9/"])
    },
    BadAnswer("a redirect to this machine in hexadecimal", .addressRefused) { _, client in
      client.answer("301 Moved", ["Location: http://0x7f.1:9/"])
    },
    BadAnswer("a redirect to cloud metadata", .addressRefused, words: ["169.254.169.254"]) {
      _, client in
      client.answer("302 Found", ["Location: http://169.254.169.254/latest/meta-data/"])
    },
    BadAnswer("a redirect to mapped cloud metadata", .addressRefused, words: ["169.254.169.254"]) {
      _, client in
      client.answer("302 Found", ["Location: http://[::ffff:a9fe:a9fe]/latest/meta-data/"])
    },
    BadAnswer("a redirect without a scheme to a private network", .addressRefused) { _, client in
      client.answer("302 Found", ["Location: //10.0.0.1:9/"])
    },
  ]
}
