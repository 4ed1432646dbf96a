// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

/// Lets one sync of a workspace run at a time: held until it goes, and given back by the system when the program dies.
public final class SyncLock: Sendable {
  private let queue: DatabaseQueue

  /// Takes the lock, waiting a little for another sync.
  ///
  /// - Parameters:
  ///   - path: A file of its own beside the store; it is made when it is missing.
  ///   - patience: How long to wait, in seconds.
  /// - Throws: StoreError with the code `busy` when another sync goes on.
  public init(at path: String, patience: Double = 2) throws(StoreError) {
    do {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience)
      configuration.allowsUnsafeTransactions = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { db in try db.execute(sql: "BEGIN EXCLUSIVE") }
    } catch DatabaseError.SQLITE_BUSY {
      throw StoreError(
        .busy, path: path,
        message: "Another sync of this workspace is running. Nothing was fetched; try again later.")
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
