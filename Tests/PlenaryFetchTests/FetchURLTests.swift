// Plenary
// SPDX-License-Identifier: Apache-2.0

import PlenaryFetch
import Testing

@Suite("FetchURL")
struct FetchURLTests {
  @Test(
    "what people have is read",
    arguments: [
      ("webcal://a.example/x.ics", "https://a.example/x.ics"),
      ("WEBCALS://a.example/x.ics", "https://a.example/x.ics"),
      ("https://a.example", "https://a.example/"),
      ("http://a.example:8080/x?y=z#frag", "http://a.example:8080/x?y=z"),
      ("https://me:word@a.example/x", "https://a.example/x"),
      ("https://a.example/x y.ics", "https://a.example/x%20y.ics"),
      ("https://a.example/a/../b", "https://a.example/b"),
    ])
  func read(_ text: String, _ expected: String) throws {
    #expect(try FetchURL(text).text == expected)
  }

  @Test(
    "what is no feed's URL is refused",
    arguments: [
      ("", FetchError.Code.invalidURL), ("a.example/x.ics", .invalidURL),
      ("/etc/passwd", .invalidURL),
      ("https://", .invalidURL), ("https://a b/", .invalidURL),
      ("https://a.example/\r\nX: 1", .invalidURL),
      ("https://a.example:99999/", .invalidURL), ("https://[::1", .invalidURL),
      ("file:///etc/passwd", .unsupportedScheme), ("ftp://a.example/", .unsupportedScheme),
      ("gopher://a.example/", .unsupportedScheme),
      ("javascript://a.example/%0Aalert(1)", .unsupportedScheme),
      ("webdav://a.example/", .unsupportedScheme),
      ("https://a.example/" + String(repeating: "x", count: 9000), .invalidURL),
    ])
  func refused(_ text: String, _ code: FetchError.Code) {
    let error = #expect(throws: FetchError.self) { try FetchURL(text) }
    #expect(error?.code == code)
  }

  @Test("what is between the slashes and the host is not the host")
  func userIsNoHost() throws {
    let url = try FetchURL("https://good.example@127.0.0.1:9/")
    #expect(url.host == "127.0.0.1")
    #expect(url.credentials?.user == "good.example")
  }

  @Test(
    "what is shown has no credentials, no query and no secret parts of a path",
    arguments: [
      ("https://me:word@a.example/x.ics?token=1", "https://a.example/x.ics?…"),
      ("http://a.example:81/", "http://a.example:81/"),
      (
        "https://calendar.google.com/calendar/ical/mayor%40gpm.example/private-0a1b2c/basic.ics",
        "https://calendar.google.com/calendar/ical/mayor%40gpm.example/…/basic.ics"
      ),
      (
        "https://a.example/feed/0123456789abcdef0123456789abcdef.ics", "https://a.example/feed/…"
      ),
      (
        "https://a.example/3f2504e0-4f89-11d3-9a0c-0305e82c3301/x.ics", "https://a.example/…/x.ics"
      ),
      ("https://a.example/AbCdEfGhIjKlMnOp-123/x", "https://a.example/…/x"),
      (
        "https://a.example/global-parliament-of-mayors-2018.ics",
        "https://a.example/global-parliament-of-mayors-2018.ics"
      ),
    ])
  func shown(_ text: String, _ expected: String) throws {
    #expect(try FetchURL(text).description == expected)
  }

  @Test("an error shows a URL as safely")
  func errors() throws {
    let url = try FetchURL("https://me:word@a.example/x?token=secret")
    let error = FetchError(.gone, url: url, message: "It is gone.")
    #expect(error.description == "https://a.example/x?…: It is gone.")
  }
}
