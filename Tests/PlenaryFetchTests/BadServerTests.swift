// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PlenaryFetch
import ScriptedServers
import Testing

@Suite("A bad server")
struct BadServerTests {
  @Test(
    "ends in an error of its own kind that names the place and what would help",
    arguments: BadAnswer.all)
  func bad(_ answer: BadAnswer) async throws {
    // Another of this machine's addresses, so that 127.0.0.1 stays closed.
    let server = try ScriptedServer(on: "127.0.0.2", script: answer.script)
    defer { server.stop() }
    var request = try server.request("/a")
    request.limits = answer.limits
    let folder = try TemporaryFolder()
    defer { folder.remove() }

    let error = try #require(
      await #expect(throws: FetchError.self) {
        try await Fetcher().fetch(request, into: .file(folder.path("body")))
      })
    #expect(error.code == answer.code, "\(error)")
    #expect(error.limit == answer.limit)
    if let status = answer.status { #expect(error.status == status) }
    if let retryAfter = answer.retryAfter { #expect(error.retryAfter == retryAfter) }
    #expect(error.host != nil)
    #expect(error.description.hasPrefix("http://"))
    for word in answer.words { #expect(error.description.contains(word)) }
    #expect(try folder.names().isEmpty)
  }

  @Test("that drips byte by byte is left at the time limit for everything")
  func dripping() async throws {
    let server = try ScriptedServer { _, client in
      client.send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
      while client.send("x") { Thread.sleep(forTimeInterval: 0.05) }
    }
    defer { server.stop() }
    var request = try server.request("/a")
    request.limits.total = .milliseconds(700)
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(request, into: .pieces { _ in })
    }
    #expect(error?.code == .timedOut)
    #expect(error?.limit == "total")
  }

  @Test("whose hops each take their time has one time limit for all of them")
  func slowHops() async throws {
    let server = try ScriptedServer { request, client in
      Thread.sleep(forTimeInterval: 0.4)
      client.answer("302 Found", ["Location: \(request.path)x"])
    }
    defer { server.stop() }
    var request = try server.request("/a")
    request.limits.total = .milliseconds(900)
    request.limits.redirects = 50
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(request, into: .pieces { _ in })
    }
    #expect(error?.limit == "total")
  }

  @Test("that is not there refuses the connection, and that is said")
  func refused() async throws {
    let server = try ScriptedServer { _, _ in }
    let request = try server.request("/a")
    server.stop()
    // The listener's thread may still hold the port for a moment; a connection then ends without an answer.
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(request, into: .pieces { _ in })
    }
    #expect([.cannotConnect, .connectionLost].contains(error?.code))
  }

  @Test("with a name that does not exist is not found")
  func unknownName() async throws {
    let request = FetchRequest(try FetchURL("https://feeds.plenary.invalid/a.ics"))
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(request, into: .pieces { _ in })
    }
    #expect(error?.code == .nameNotFound)
    #expect(error?.host == "feeds.plenary.invalid")
  }

  @Test("whose error page never ends costs nothing: only the status is waited for")
  func endlessErrorPage() async throws {
    let server = try ScriptedServer { _, client in
      client.send("HTTP/1.1 404 Not Found\r\n\r\n")
      client.waitForEnd()
    }
    defer { server.stop() }
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(try server.request("/a"), into: .pieces { _ in })
    }
    #expect(error?.status == 404)
  }

  @Test("sends control characters, and none of them comes out")
  func controlCharacters() async throws {
    let server = try ScriptedServer { _, client in
      client.answer("302 Found", ["Location: gopher://a\u{1B}]0;owned\u{7}/"])
    }
    defer { server.stop() }
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(try server.request("/a"), into: .pieces { _ in })
    }
    let text = error?.description ?? "\u{1B}"
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }
}
