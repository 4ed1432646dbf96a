// Plenary
// SPDX-License-Identifier: Apache-2.0

import PlenaryFetch
import ScriptedServers
import Testing

@Suite("A fetch over https")
struct SecureFetchTests {
  private func fetch(_ server: TLSServer, trusting: Bool) async throws -> FetchResponse {
    var request = FetchRequest(try FetchURL(server.url))
    request.allowedNetworks = [CIDR("127.0.0.1")].compactMap(\.self)
    if trusting { request.certificateFile = server.certificateFile }
    return try await Fetcher().fetch(request, into: .pieces { _ in })
  }

  @Test("brings the body when the certificate is trusted")
  func trusted() async throws {
    let server = try TLSServer(answer: "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    defer { server.stop() }
    #expect(try await fetch(server, trusting: true).decodedBytes == 2)
  }

  @Test("does not go on over http, wherever it is sent")
  func downgrade() async throws {
    let server = try TLSServer(
      answer: "HTTP/1.1 301 Moved\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:9/a\r\n\r\n")
    defer { server.stop() }
    let error = await #expect(throws: FetchError.self) { try await fetch(server, trusting: true) }
    #expect(error?.code == .redirectRefused)
    #expect(error?.status == 301)
  }

  @Test("is refused when nobody trusted signed the certificate, and the reason is named")
  func untrusted() async throws {
    let server = try TLSServer(answer: "HTTP/1.1 200 OK\r\n\r\n")
    defer { server.stop() }
    let error = await #expect(throws: FetchError.self) { try await fetch(server, trusting: false) }
    #expect(error?.code == .tls)
    #expect(error?.message.contains("self-signed") == true)
  }

  @Test("is refused when the certificate is of another host")
  func otherHost() async throws {
    let server = try TLSServer(name: "DNS:other.example", answer: "HTTP/1.1 200 OK\r\n\r\n")
    defer { server.stop() }
    let error = await #expect(throws: FetchError.self) { try await fetch(server, trusting: true) }
    #expect(error?.code == .tls)
  }

  @Test("of a server that speaks no TLS fails as TLS")
  func plain() async throws {
    let server = try ScriptedServer { _, _ in }
    defer { server.stop() }
    var request = FetchRequest(try FetchURL("https://127.0.0.1:\(server.port)/"))
    request.allowedNetworks = [CIDR("127.0.0.1")].compactMap(\.self)
    request.limits.connect = .seconds(1)
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(request, into: .pieces { _ in })
    }
    #expect([.tls, .timedOut].contains(error?.code))
  }
}
