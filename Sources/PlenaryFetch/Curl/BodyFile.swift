// Plenary
// SPDX-License-Identifier: Apache-2.0

import CCurl

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The new file that a body is written to; it is taken away again unless it is kept.
@safe final class BodyFile {
  private let path: String
  private let descriptor: Int32
  private var isKept = false

  /// Creates the file, readable by its owner only. A file or link that is there already is left alone.
  init(creating path: String) throws(SystemError) {
    let opened = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    // Before anything is stored: the deinit removes the file, and a file that could not be created is another's.
    guard opened >= 0 else { throw SystemError(number: errno) }
    self.path = path
    descriptor = opened
  }

  deinit {
    close(descriptor)
    if !isKept { unsafe unlink(path) }
  }

  /// Keeps the file.
  func keep() { isKept = true }

  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw SystemError(number: errno)
      }
      start += written
    }
  }
}

/// What the system said.
struct SystemError: Error, CustomStringConvertible {
  let number: Int32

  var description: String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "system error \(number)"
  }
}
