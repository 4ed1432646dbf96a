// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Synchronization

/// A web server that answers as a test tells it, however badly: bytes out of a script over plain sockets.
public final class ScriptedServer: Sendable {
  /// What a client asked.
  public struct Request: Sendable {
    /// The path and query.
    public let path: String
    /// Names in lower case.
    public let headers: [String: String]
    /// The bytes as they came.
    public let text: String
  }

  /// What a server does with each request.
  public typealias Script = @Sendable (_ request: Request, _ client: Connection) -> Void

  /// The address.
  public let host: String
  /// The port.
  public let port: Int
  private let listener: Int32
  private let seen = Mutex<[Request]>([])

  /// Listens on an address of this machine and a port that the system chooses.
  public init(on host: String = "127.0.0.1", script: @escaping Script) throws {
    self.host = host
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = unsafe inet_addr(host)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        guard unsafe bind(listener, raw, length) == 0, listen(listener, 64) == 0 else {
          return Int32(-1)
        }
        return unsafe getsockname(listener, raw, &length)
      }
    }
    guard status == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else {
          close(listener)
          return
        }
        Thread.detachNewThread { self.serve(Connection(client), script) }
      }
    }
  }

  /// Ends the listening; connections that stand are left to their scripts.
  ///
  /// The listener's thread closes the socket: its number must not be another's while that thread still waits for it.
  public func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// What was asked so far, in order.
  public var requests: [Request] { seen.withLock { $0 } }

  /// The address of a path.
  public func url(_ path: String) -> String { "http://\(host):\(port)\(path)" }

  private func serve(_ connection: Connection, _ script: Script) {
    if let request = connection.readRequest() {
      seen.withLock { $0.append(request) }
      script(request, connection)
    }
    connection.end()
  }
}

extension ScriptedServer {
  /// The client's end of the line.
  public final class Connection: Sendable {
    private let socket: Int32

    init(_ socket: Int32) { self.socket = socket }

    /// Sends bytes. Returns `false` once the client has gone.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool {
      var start = 0
      while start < bytes.count {
        let count = unsafe bytes.withUnsafeBytes { buffer in
          unsafe Glibc.send(
            socket, buffer.baseAddress?.advanced(by: start), buffer.count - start,
            Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return false }
        start += count
      }
      return true
    }

    /// Sends a text.
    @discardableResult
    public func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// Sends a whole answer with its length.
    public func answer(_ status: String, _ headers: [String] = [], body: String = "") {
      let head =
        ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers + ["", body]
      send(head.joined(separator: "\r\n"))
    }

    /// Waits until the client closes its end.
    public func waitForEnd() {
      var byte: UInt8 = 0
      while unsafe recv(socket, &byte, 1, 0) > 0 {}
    }

    /// Breaks the connection with a reset.
    public func reset() {
      var choice = linger(l_onoff: 1, l_linger: 0)
      unsafe setsockopt(
        socket, SOL_SOCKET, SO_LINGER, &choice, socklen_t(MemoryLayout<linger>.size))
    }

    fileprivate func end() { close(socket) }

    fileprivate func readRequest() -> Request? {
      var bytes: [UInt8] = []
      var byte: UInt8 = 0
      while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
        guard unsafe recv(socket, &byte, 1, 0) == 1 else { return nil }
        bytes.append(byte)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let lines = text.split(whereSeparator: \.isNewline).map(String.init)
      let words = lines.first?.split(separator: " ") ?? []
      var headers: [String: String] = [:]
      for line in lines.dropFirst() {
        let parts = line.split(separator: ":", maxSplits: 1)
        headers[parts[0].lowercased()] = parts.count == 2 ? String(parts[1].dropFirst()) : ""
      }
      return Request(path: words.count > 1 ? String(words[1]) : "", headers: headers, text: text)
    }
  }
}
