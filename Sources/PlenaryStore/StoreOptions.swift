// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How a store is opened.
public struct StoreOptions: Sendable, Hashable {
  /// What may be written.
  public enum Mode: Sendable, Hashable {
    /// The file and its folder are made when they are missing.
    case readWrite
    /// Nothing is written, also no file beside the store; a missing store is an empty one.
    case readOnly
    /// As ``readWrite``; where nothing can be written, a copy in memory that is lost in the end.
    case automatic
  }

  /// What may be written.
  public var mode: Mode
  /// How long a writer waits for another one, in seconds.
  public var busyTimeout: Double
  /// The most pages of 16 KiB that the file may have; `nil` for as many as the disk has.
  public var pageLimit: Int?

  /// The defaults: written where possible at once, five seconds of patience, no limit.
  public init(mode: Mode = .readWrite, busyTimeout: Double = 5, pageLimit: Int? = nil) {
    self.mode = mode
    self.busyTimeout = busyTimeout
    self.pageLimit = pageLimit
  }
}
