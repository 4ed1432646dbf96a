// Plenary
// SPDX-License-Identifier: Apache-2.0

import GRDB
import ICalendar

/// Why the store could not do what was asked. What it held before, it still holds.
public struct StoreError: Error, Sendable {
  /// What kind of failure it is.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// Another program is writing; trying again later will do.
    case busy
    /// The disk is full.
    case diskFull = "disk-full"
    /// The file, its folder or the file system cannot be written.
    case readOnly = "read-only"
    /// A newer Plenary wrote the store.
    case newerVersion = "newer-version"
    /// The file is a database of another program, or none at all.
    case foreign
    /// The file is damaged.
    case corrupt
    /// The file cannot be opened.
    case cannotOpen = "cannot-open"
    /// The body of a feed cannot be read.
    case unreadable
    /// The name of a source is none, or is another kind of source already.
    case badSource = "bad-source"
    /// Something that should not happen.
    case unexpected
  }

  /// What kind of failure it is.
  public let code: Code
  /// The file that it is about.
  public let path: String
  /// A sentence that says what failed and what would help.
  public let message: String
  /// What the layer below said.
  public let underlying: (any Error)?

  /// Describes a failure.
  public init(
    _ code: Code, path: String, message: String, underlying: (any Error)? = nil
  ) {
    self.code = code
    self.path = path
    self.message = message
    self.underlying = underlying
  }
}

extension StoreError: CustomStringConvertible {
  /// The sentence.
  public var description: String { message }
}

extension StoreError {
  /// Says what an error of a lower layer means for the store at a path.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    case let error as CalendarError:
      self.init(.unreadable, path: path, message: error.description, underlying: error)
    default:
      self.init(.unexpected, path: path, message: "\(path): \(error)", underlying: error)
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let (code, message): (Code, String) =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        (
          .busy,
          "Another program is writing to \(path). Nothing was changed; try again in a moment."
        )
      case .SQLITE_FULL:
        (.diskFull, "The disk of \(path) is full. Nothing was changed; make room and try again.")
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
        (.readOnly, "\(path) cannot be written. Nothing was changed.")
      case .SQLITE_NOTADB:
        (.foreign, "\(path) is no database of Plenary. Move it away, and a new one is made.")
      case .SQLITE_CORRUPT:
        (.corrupt, "\(path) is damaged. Move it away, and a new one is made from the feeds.")
      case .SQLITE_CANTOPEN:
        (.cannotOpen, "\(path) cannot be opened. Its folder may be missing or closed to you.")
      case .SQLITE_IOERR:
        (
          .cannotOpen,
          "\(path) cannot be read or written: \(error.message ?? "input/output error")."
        )
      default:
        (.unexpected, "\(path): \(error.description)")
      }
    self.init(code, path: path, message: message, underlying: error)
  }
}
