// Plenary
// SPDX-License-Identifier: Apache-2.0

import PlenaryFetch
import ScriptedServers
import Testing

@Suite("A conditional fetch")
struct ConditionalFetchTests {
  private static let date = "Fri, 14 Jul 2017 02:40:00 GMT"

  /// A server that answers 304 to its own tag or date.
  private func server(_ headers: [String] = []) throws -> ScriptedServer {
    try ScriptedServer { request, client in
      let isKnown =
        request.headers["if-none-match"] == "\"a1\""
        || request.headers["if-modified-since"] == ConditionalFetchTests.date
      client.answer(isKnown ? "304 Not Modified" : "200 OK", headers, body: isKnown ? "" : "new")
    }
  }

  @Test("brings nothing when nothing changed, and keeps the tag that the answer leaves out")
  func notModified() async throws {
    let server = try server()
    defer { server.stop() }
    var request = try server.request("/a")
    request.etag = "\"a1\""
    request.lastModified = Self.date
    let collected = Collector()
    let response = try await Fetcher().fetch(request, into: collected.sink)
    #expect(response.outcome == .notModified)
    #expect(response.etag == "\"a1\"")
    #expect(response.lastModified == Self.date)
    #expect(collected.bytes.isEmpty)
    // The tag alone: a date beside it could only say something else.
    #expect(server.requests[0].headers["if-modified-since"] == nil)
  }

  @Test("leaves no file when nothing changed")
  func noFile() async throws {
    let server = try server()
    defer { server.stop() }
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    var request = try server.request("/a")
    request.etag = "\"a1\""
    _ = try await Fetcher().fetch(request, into: .file(folder.path("body")))
    #expect(try folder.names().isEmpty)
  }

  @Test("asks by date where there is no tag")
  func byDate() async throws {
    let server = try server()
    defer { server.stop() }
    var request = try server.request("/a")
    request.lastModified = Self.date
    let response = try await Fetcher().fetch(request, into: .pieces { _ in })
    #expect(response.outcome == .notModified)
  }

  @Test("brings the body when the tag is another")
  func changed() async throws {
    let server = try server(["ETag: \"a2\""])
    defer { server.stop() }
    var request = try server.request("/a")
    request.etag = "\"a0\""
    let response = try await Fetcher().fetch(request, into: .pieces { _ in })
    #expect(response.outcome == .body)
    #expect(response.etag == "\"a2\"")
  }

  @Test(
    "never sends a tag or date that holds another header",
    arguments: ["\"a\"\r\nX-Evil: 1", "\"a\nb\"", "\"a\0\"", "", "\"ü\""])
  func injection(_ value: String) async throws {
    let server = try server()
    defer { server.stop() }
    var request = try server.request("/a")
    request.etag = value
    request.lastModified = value
    request.userAgent = "Plenary\r\nX-Evil: 1"
    let response = try await Fetcher().fetch(request, into: .pieces { _ in })
    #expect(response.outcome == .body)
    #expect(server.requests[0].headers["if-none-match"] == nil)
    #expect(server.requests[0].headers["if-modified-since"] == nil)
    #expect(server.requests[0].headers["x-evil"] == nil)
  }

  @Test("sends the tag to the URL that it came from and to no other one")
  func validatedURL() async throws {
    let server = try ScriptedServer { request, client in
      request.path == "/a"
        ? client.answer("302 Found", ["Location: /b"])
        : client.answer(request.headers["if-none-match"] == nil ? "200 OK" : "304 Not Modified")
    }
    defer { server.stop() }
    var request = try server.request("/a")
    request.etag = "\"a1\""
    #expect(try await Fetcher().fetch(request, into: .pieces { _ in }).outcome == .body)
    request.validatedURL = try FetchURL(server.url("/b"))
    let response = try await Fetcher().fetch(request, into: .pieces { _ in })
    #expect(response.outcome == .notModified)
    #expect(response.finalURL == request.validatedURL)
    #expect(
      server.requests.map { $0.headers["if-none-match"] } == ["\"a1\"", nil, nil, "\"a1\""])
  }
}
