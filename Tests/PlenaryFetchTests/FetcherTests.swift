// Plenary
// SPDX-License-Identifier: Apache-2.0

import PlenaryFetch
import Testing

@Suite("Fetcher")
struct FetcherTests {
  @Test("a feed on an opened network comes whole, with what its headers say")
  func wholeBody() async throws {
    let server = try ScriptedServer { _, client in
      client.answer(
        "200 OK",
        [
          "Content-Type: Text/Calendar; charset=UTF-8", "ETag: \"a1\"",
          "Cache-Control: max-age=600",
        ],
        body: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    }
    let collected = Collector()
    let response = try await Fetcher().fetch(try server.request("/feed.ics"), into: collected.sink)
    #expect(response.outcome == .body)
    #expect(response.status == 200)
    #expect(response.etag == "\"a1\"")
    #expect(response.contentType == "text/calendar")
    #expect(response.charset == "utf-8")
    #expect(response.maxAge == .seconds(600))
    #expect(collected.text == "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    #expect(response.decodedBytes == 32)
    #expect(response.wireBytes == 32)
  }
}
