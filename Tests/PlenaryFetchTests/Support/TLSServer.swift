// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// OpenSSL's test server with a certificate that it signs itself: it answers with the bytes of a file.
final class TLSServer {
  let port: Int
  /// The certificate, for those who are to trust it.
  let certificateFile: String
  private let folder: TemporaryFolder
  private let process = Process()

  /// Serves one answer, as bytes of HTTP, at the path `/answer`.
  init(name: String = "IP:127.0.0.1", answer: String) throws {
    folder = try TemporaryFolder()
    certificateFile = folder.path("certificate.pem")
    try answer.write(to: folder.url("answer"), atomically: true, encoding: .utf8)
    let make = Process()
    make.executableURL = URL(filePath: "/usr/bin/openssl")
    make.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
      "-subj", "/CN=localhost", "-addext", "subjectAltName=\(name)", "-days", "2", "-keyout",
      folder.path("key.pem"), "-out", certificateFile,
    ]
    make.standardError = FileHandle.nullDevice
    try make.run()
    make.waitUntilExit()

    let output = Pipe()
    process.executableURL = make.executableURL
    process.arguments = [
      "s_server", "-accept", "127.0.0.1:0", "-HTTP", "-key", folder.path("key.pem"), "-cert",
      certificateFile,
    ]
    process.currentDirectoryURL = folder.url("")
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = Pipe()
    try process.run()
    // "ACCEPT 127.0.0.1:40123" says which port it became.
    var said = ""
    while !said.contains("\n") || !said.contains("ACCEPT") {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw POSIXError(.ECONNREFUSED) }
      said += String(decoding: more, as: UTF8.self)
    }
    let line = said.split(separator: "\n").first { $0.hasPrefix("ACCEPT") } ?? ""
    port = line.split(separator: ":").last.flatMap { Int($0) } ?? 0
  }

  var url: String { "https://127.0.0.1:\(port)/answer" }

  func stop() {
    process.terminate()
    folder.remove()
  }
}
