// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Where a body goes while it arrives.
public enum FetchSink: Sendable {
  /// A new file at a path, which must not exist yet; it is taken away again when the fetch fails.
  case file(String)
  /// A function that gets the decoded bytes in pieces of at most 16 KiB, one after the other, on the transfer's thread.
  ///
  /// What it throws ends the fetch with FetchError/Code/cannotKeep. What it got before a failure is no whole body.
  case pieces(@Sendable ([UInt8]) throws -> Void)
}

/// A sink while it is open.
final class BodySink {
  private let consume: (@Sendable ([UInt8]) throws -> Void)?
  private let path: String?
  private var file: BodyFile?

  init(_ sink: FetchSink) {
    switch sink {
    case .file(let path):
      self.path = path
      consume = nil
    case .pieces(let function):
      path = nil
      consume = function
    }
  }

  func take(_ bytes: [UInt8]) throws {
    try open()
    try file?.append(bytes)
    try consume?(bytes)
  }

  /// Keeps what was taken, also when it was nothing.
  func finish() throws {
    try open()
    file?.keep()
  }

  private func open() throws {
    if let path, file == nil { file = try BodyFile(creating: path) }
  }
}
