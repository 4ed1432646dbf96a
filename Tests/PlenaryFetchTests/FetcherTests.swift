// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PlenaryFetch
import Synchronization
import ScriptedServers
import Testing

@Suite("Fetcher")
struct FetcherTests {
  static let feed = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"

  @Test("a feed on an opened network comes whole, with what its headers say")
  func wholeBody() async throws {
    let server = try ScriptedServer { _, client in
      client.answer(
        "200 OK",
        [
          "Content-Type: Text/Calendar ; charset=\"UTF-8\"", "ETag: W/\"a1\"",
          "Last-Modified: Fri, 14 Jul 2017 02:40:00 GMT", "Cache-Control: public, max-age=600",
        ], body: FetcherTests.feed)
    }
    defer { server.stop() }
    let collected = Collector()
    let request = try server.request("/feed.ics")
    let response = try await Fetcher().fetch(request, into: collected.sink)
    #expect(
      response
        == FetchResponse(
          outcome: .body, status: 200, etag: "W/\"a1\"",
          lastModified: "Fri, 14 Jul 2017 02:40:00 GMT", finalURL: request.url,
          maxAge: .seconds(600), contentType: "text/calendar", charset: "utf-8", contentLength: 32,
          wireBytes: 32, decodedBytes: 32))
    #expect(collected.text == FetcherTests.feed)
  }

  @Test("a request is a plain GET: no cookie, no credentials, no condition that was not asked for")
  func plainRequest() async throws {
    let server = try ScriptedServer { _, client in
      client.answer("200 OK", ["Set-Cookie: a=b"], body: FetcherTests.feed)
    }
    defer { server.stop() }
    let fetcher = Fetcher()
    for _ in 0..<2 { _ = try await fetcher.fetch(server.request("/a"), into: .pieces { _ in }) }
    #expect(server.requests.count == 2)
    for request in server.requests {
      #expect(request.text.hasPrefix("GET /a HTTP/1.1\r\n"))
      #expect(
        request.headers == [
          "host": "127.0.0.1:\(server.port)", "user-agent": "Plenary",
          "accept": "text/calendar, */*;q=0.1", "accept-encoding": "gzip, deflate",
        ])
    }
  }

  @Test("a body is decoded, and both of its sizes are told")
  func gzip() async throws {
    let server = try ScriptedServer { _, client in
      let body = Gzip.stored(Array(FetcherTests.feed.utf8))
      client.send(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n")
      client.send(body)
    }
    defer { server.stop() }
    let collected = Collector()
    let response = try await Fetcher().fetch(server.request("/a"), into: collected.sink)
    #expect(collected.text == FetcherTests.feed)
    #expect(response.decodedBytes == 32)
    #expect(response.wireBytes == 32 + 10 + 5 + 8)
  }

  @Test("a small body of blanks may be packed as tightly as it likes")
  func smallBody() async throws {
    let server = try ScriptedServer { _, client in
      client.send("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nConnection: close\r\n\r\n")
      client.send(Gzip.mebibyteOfZeros + [3, 0])
    }
    defer { server.stop() }
    let response = try await Fetcher().fetch(server.request("/a"), into: .pieces { _ in })
    #expect(response.decodedBytes == 1 << 20)
    #expect(response.wireBytes < 2000)
  }

  @Test(
    "a body without bytes, and one that is HTML, are bodies: what they mean is not HTTP's to say")
  func oddBodies() async throws {
    let server = try ScriptedServer { request, client in
      if request.path == "/empty" {
        client.answer("200 OK")
      } else {
        client.answer("200 OK", ["Content-Type: text/html"], body: "<html>Please log in")
      }
    }
    defer { server.stop() }
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let empty = try await Fetcher().fetch(
      server.request("/empty"), into: .file(folder.path("empty")))
    #expect(empty.outcome == .body)
    #expect(empty.decodedBytes == 0)
    // Foundation's functions that read a whole file leak their buffer when the file is empty.
    #expect(try FileHandle(forReadingFrom: folder.url("empty")).readToEnd()?.isEmpty ?? true)
    let page = try await Fetcher().fetch(server.request("/page"), into: .file(folder.path("page")))
    #expect(page.contentType == "text/html")
    #expect(try String(contentsOf: folder.url("page"), encoding: .utf8) == "<html>Please log in")
  }

  @Test("a file that is there already is left alone")
  func existingFile() async throws {
    let server = try ScriptedServer { _, client in client.answer("200 OK", body: "new") }
    defer { server.stop() }
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Data("old".utf8).write(to: folder.url("body"))
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(server.request("/a"), into: .file(folder.path("body")))
    }
    #expect(error?.code == .cannotKeep)
    #expect(try String(contentsOf: folder.url("body"), encoding: .utf8) == "old")
  }

  @Test("a sink that fails ends the fetch, and its error is passed on")
  func failingSink() async throws {
    struct Full: Error {}
    let server = try ScriptedServer { _, client in client.answer("200 OK", body: "x") }
    defer { server.stop() }
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(server.request("/a"), into: .pieces { _ in throw Full() })
    }
    #expect(error?.code == .cannotKeep)
    #expect(error?.underlying is Full)
  }

  @Test("headers in Latin-1, of no form, or twice do not disturb")
  func oddHeaders() async throws {
    let server = try ScriptedServer { _, client in
      client.send("HTTP/1.1 200 ")
      client.send([0xD6, 0xC4, 0x0D, 0x0A])
      client.send("Content-Type: text/calendar; name=\"")
      client.send([0xE9])
      client.send("\"\r\nETag: \"\u{7F}\"\r\nContent-Language: ")
      client.send([0xFF, 0xFE])
      client.send(
        "\r\n:\r\nX-Folded: a\r\n b\r\nContent-Length: 2\r\nETag: \"b\"\r\nEtag: \"c\"\r\n\r\nok")
    }
    defer { server.stop() }
    let response = try await Fetcher().fetch(server.request("/a"), into: .pieces { _ in })
    #expect(response.contentType == "text/calendar")
    #expect(response.etag == "\"b\"")
  }

  @Test(
    "an entity tag or a date that could not be sent back safely is not kept",
    arguments: [
      "ETag: \"a\tb\"", "ETag: \"a b\"", "ETag: \"\u{1B}[2J\"", "ETag: \"ü\"", "ETag:",
      "ETag: \"\(String(repeating: "x", count: 1100))\"", "Last-Modified: yesterday",
      "Last-Modified: Fri, 14 Jul 2017 02:40:00 GMT\t\u{1B}",
    ])
  func unsafeValidators(_ header: String) async throws {
    let server = try ScriptedServer { _, client in client.answer("200 OK", [header], body: "ok") }
    defer { server.stop() }
    let response = try await Fetcher().fetch(server.request("/a"), into: .pieces { _ in })
    #expect(response.etag == nil)
    #expect(response.lastModified == nil)
  }

  @Test("cancelling ends the transfer and frees the place")
  func cancelling() async throws {
    let server = try ScriptedServer { request, client in
      if request.path == "/slow" {
        client.waitForEnd()
      } else {
        client.answer("200 OK", body: "ok")
      }
    }
    defer { server.stop() }
    let fetcher = Fetcher(atOnce: 1)
    let slow = try server.request("/slow")
    let running = Task { try await fetcher.fetch(slow, into: .pieces { _ in }) }
    while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    let waiting = Task { try await fetcher.fetch(slow, into: .pieces { _ in }) }
    waiting.cancel()
    running.cancel()
    for task in [running, waiting] {
      let error = await #expect(throws: FetchError.self) { try await task.value }
      #expect(error?.code == .cancelled)
    }
    #expect(server.requests.count == 1)
    let response = try await fetcher.fetch(server.request("/fast"), into: .pieces { _ in })
    #expect(response.status == 200)
  }

  @Test("four feeds are fetched at once and no more, and one of each host")
  func atOnce() async throws {
    let most = Mutex((all: 0, host: 0))
    let now = Mutex<[String: Int]>([:])
    @Sendable func script(
      _ request: ScriptedServer.Request, _ client: ScriptedServer.Connection
    ) {
      let host = request.headers["host", default: ""]
      let counts = now.withLock { hosts in
        hosts[host, default: 0] += 1
        return (all: hosts.values.reduce(0, +), host: hosts[host, default: 0])
      }
      most.withLock { $0 = (max($0.all, counts.all), max($0.host, counts.host)) }
      Thread.sleep(forTimeInterval: 0.05)
      now.withLock { $0[host, default: 0] -= 1 }
      client.answer("200 OK", body: "ok")
    }
    let servers = try (1...7).map { try ScriptedServer(on: "127.0.1.\($0)", script: script) }
    defer { for server in servers { server.stop() } }
    let fetcher = Fetcher()
    let requests = try servers.flatMap { server in
      try (1...4).map { try server.request("/\($0)") }
    }
    try await withThrowingTaskGroup(of: FetchResponse.self) { group in
      for request in requests {
        group.addTask { try await fetcher.fetch(request, into: .pieces { _ in }) }
      }
      for try await response in group { #expect(response.status == 200) }
    }
    #expect(most.withLock { $0.all } == 4)
    #expect(most.withLock { $0.host } == 1)
    for server in servers { #expect(server.requests.count == 4) }
  }

  @Test("two feeds that redirect to each other's hosts do not wait for each other")
  func crossedRedirects() async throws {
    let first = Mutex("")
    let a = try ScriptedServer(on: "127.0.2.1") { request, client in
      request.path == "/end"
        ? client.answer("200 OK", body: "a")
        : client.answer("302 Found", ["Location: \(first.withLock { $0 })/end"])
    }
    let b = try ScriptedServer(on: "127.0.2.2") { request, client in
      request.path == "/end"
        ? client.answer("200 OK", body: "b")
        : client.answer("302 Found", ["Location: \(a.url("/end"))"])
    }
    defer {
      a.stop()
      b.stop()
    }
    first.withLock { $0 = b.url("") }
    let fetcher = Fetcher(atOnce: 2)
    let network = try #require(CIDR("127.0.2.0/24"))
    try await withThrowingTaskGroup(of: FetchResponse.self) { group in
      for url in [a.url("/"), b.url("/"), a.url("/"), b.url("/")] {
        var request = FetchRequest(try FetchURL(url))
        request.allowedNetworks = [network]
        group.addTask { [request] in try await fetcher.fetch(request, into: .pieces { _ in }) }
      }
      for try await response in group { #expect(response.redirects == 1) }
    }
  }
}
