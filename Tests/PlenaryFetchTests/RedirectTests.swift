// Plenary
// SPDX-License-Identifier: Apache-2.0

import ScriptedServers
import Testing

@testable import PlenaryFetch

@Suite("Redirects")
struct RedirectTests {
  /// Follows steps from a URL.
  private func chain(
    _ start: String, _ steps: [(Int, String)], limit: Int = 5
  ) throws -> Redirects {
    var redirects = Redirects(from: try FetchURL(start), limit: limit)
    for (status, location) in steps { try redirects.follow(status: status, location: location) }
    return redirects
  }

  @Test(
    "a reference is seen from where it stands",
    arguments: [
      ("https://a.example/x/y.ics?q#f", "z.ics", "https://a.example/x/z.ics"),
      ("https://a.example/x/y.ics", "/z.ics", "https://a.example/z.ics"),
      ("https://a.example/x/y.ics", "../z.ics", "https://a.example/z.ics"),
      ("https://a.example/x", "?v=2", "https://a.example/x?v=2"),
      ("https://a.example:8443/x", "//b.example/y", "https://b.example/y"),
      ("http://a.example/x", "https://a.example/x", "https://a.example/x"),
      ("https://a.example/x", "/caf%E9 2.ics", "https://a.example/caf%E9%202.ics"),
    ])
  func references(_ from: String, _ location: String, _ to: String) throws {
    #expect(try chain(from, [(302, location)]).current.text == to)
  }

  @Test("https is never left for http, not even by detours")
  func downgrade() throws {
    let error = #expect(throws: FetchError.self) {
      try chain("http://a.example/", [(301, "https://a.example/"), (301, "http://a.example/x")])
    }
    #expect(error?.code == .redirectRefused)
    #expect(error?.message.contains("from https to http") == true)
  }

  @Test("five redirects are followed, the sixth is not")
  func limit() throws {
    let steps = (1...5).map { (302, "/\($0)") }
    #expect(try chain("https://a.example/", steps).count == 5)
    let error = #expect(throws: FetchError.self) {
      try chain("https://a.example/", steps + [(302, "/6")])
    }
    #expect(error?.code == .tooManyRedirects)
    #expect(error?.limit == "redirects")
  }

  @Test("where permanent redirects lead is proposed, up to the first temporary one")
  func proposals() throws {
    func proposal(_ statuses: Int...) throws -> String? {
      let steps = statuses.enumerated().map { ($1, "https://b.example/\($0)") }
      return try chain("https://a.example/", steps).proposed?.text
    }
    #expect(try proposal() == nil)
    #expect(try proposal(301) == "https://b.example/0")
    #expect(try proposal(308, 301) == "https://b.example/1")
    #expect(try proposal(301, 302, 301) == "https://b.example/0")
    #expect(try proposal(302, 301) == nil)
    #expect(try proposal(307) == nil)
    #expect(try proposal(303, 308) == nil)
  }

  @Test("credentials go to the feed's own scheme, host and port only")
  func credentials() throws {
    let start = "https://me:word@a.example/x"
    #expect(try chain(start, []).mayCarryCredentials)
    #expect(try chain(start, [(302, "/y")]).mayCarryCredentials)
    #expect(try !chain(start, [(302, "https://b.example/")]).mayCarryCredentials)
    #expect(try !chain(start, [(302, "https://a.example:444/")]).mayCarryCredentials)
    #expect(
      try chain(start, [(302, "https://b.example/"), (302, "https://a.example/z")])
        .mayCarryCredentials)
  }

  @Test("a permanent redirect is proposed by a fetch, and its body comes")
  func fetched() async throws {
    let server = try ScriptedServer { request, client in
      switch request.path {
      case "/old": client.answer("301 Moved", ["Location: /new"], body: "<p>Moved")
      case "/new": client.answer("302 Found", ["Location: /today"])
      default: client.answer("200 OK", body: "ok")
      }
    }
    defer { server.stop() }
    let collected = Collector()
    let response = try await Fetcher().fetch(server.request("/old"), into: collected.sink)
    #expect(response.proposedURL == (try FetchURL(server.url("/new"))))
    #expect(response.finalURL == (try FetchURL(server.url("/today"))))
    #expect(response.redirects == 2)
    #expect(collected.text == "ok")
  }

  @Test("credentials of the URL are sent to its host and not to where it redirects")
  func sentCredentials() async throws {
    let other = try ScriptedServer(on: "127.0.3.2") { _, client in
      client.answer("200 OK", body: "ok")
    }
    let server = try ScriptedServer(on: "127.0.3.1") { _, client in
      client.answer("302 Found", ["Location: \(other.url("/x"))"])
    }
    defer {
      server.stop()
      other.stop()
    }
    var request = FetchRequest(try FetchURL("http://me:pa%20ss@127.0.3.1:\(server.port)/a"))
    request.allowedNetworks = [try #require(CIDR("127.0.3.0/24"))]
    _ = try await Fetcher().fetch(request, into: .pieces { _ in })
    #expect(server.requests[0].headers["authorization"] == "Basic bWU6cGEgc3M=")
    #expect(other.requests[0].headers["authorization"] == nil)
  }
}
