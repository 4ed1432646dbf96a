// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PlenaryFetch
import ScriptedServers
import Testing

@Suite("A proxy")
struct ProxyTests {
  @Test("that is asked for is used, on whatever network it is")
  func asked() async throws {
    let proxy = try ScriptedServer { _, client in client.answer("200 OK", body: "ok") }
    defer { proxy.stop() }
    var request = FetchRequest(try FetchURL("http://partner.invalid/feed.ics"))
    request.proxy = proxy.url("")
    let response = try await Fetcher().fetch(request, into: .pieces { _ in })
    #expect(response.status == 200)
    #expect(proxy.requests[0].path == "http://partner.invalid/feed.ics")
  }

  @Test("is not asked for an address that is not public")
  func refused() async throws {
    let proxy = try ScriptedServer { _, client in client.answer("200 OK", body: "ok") }
    defer { proxy.stop() }
    var request = FetchRequest(try FetchURL("http://169.254.169.254/latest/meta-data/"))
    request.proxy = proxy.url("")
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(request, into: .pieces { _ in })
    }
    #expect(error?.code == .addressRefused)
    #expect(proxy.requests.isEmpty)
  }

  @Test("of the environment is not used")
  func environment() async {
    await #expect(processExitsWith: .success) {
      let proxy = try ScriptedServer { _, client in client.answer("200 OK", body: "proxy") }
      let server = try ScriptedServer { _, client in client.answer("200 OK", body: "server") }
      for name in ["http_proxy", "ALL_PROXY", "all_proxy"] { unsafe setenv(name, proxy.url(""), 1) }
      let collected = Collector()
      _ = try await Fetcher().fetch(server.request("/a"), into: collected.sink)
      try #require(collected.text == "server")
    }
  }
}
