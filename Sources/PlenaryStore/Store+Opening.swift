// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

extension Store {
  /// Opens the store at a path, and brings one of an older version up to this one.
  ///
  /// - Throws: ``StoreError`` with the code `newerVersion`, `foreign`, `readOnly`, `diskFull`, `busy`, `corrupt` or
  ///   `cannotOpen`.
  public static func open(
    at path: String, options: StoreOptions = StoreOptions()
  ) throws(StoreError) -> Store {
    try open(at: path, options: options, schema: .current)
  }

  static func open(
    at path: String, options: StoreOptions, schema: StoreSchema
  ) throws(StoreError) -> Store {
    do {
      let header = try StoreHeader(path: path)
      try header?.refuseOthers(path: path, schema: schema)
      let canWrite = isWritable(path)
      switch options.mode {
      case .readWrite where !canWrite:
        throw StoreError(
          .readOnly, path: path, message: "\(path) cannot be written. Nothing was changed.")
      case .readWrite:
        return try openForWriting(path, options, schema)
      case .automatic where canWrite:
        return try openForWriting(path, options, schema)
      case .readOnly, .automatic:
        return try openForReading(path, options, schema, exists: header != nil)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private static func openForWriting(
    _ path: String, _ options: StoreOptions, _ schema: StoreSchema
  ) throws -> Store {
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty { try makeFolder(folder, for: path) }
    let deadline = Date.now.addingTimeInterval(options.busyTimeout)
    while true {
      do {
        let pool = try DatabasePool(path: path, configuration: configuration(options))
        let store = Store(path: path, database: pool, isPersistent: true)
        try store.migrate(schema)
        return store
      } catch DatabaseError.SQLITE_BUSY where Date.now < deadline {
        // Two programs that make a store at once: SQLite lets neither wait for the other.
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }

  private static func openForReading(
    _ path: String, _ options: StoreOptions, _ schema: StoreSchema, exists: Bool
  ) throws -> Store {
    guard exists else { return try inMemory(path, copying: nil, options, schema) }
    var readOnly = configuration(options)
    readOnly.readonly = true
    let queue = try DatabaseQueue(path: uri(path), configuration: readOnly)
    let version = try queue.read { db in try schema.check(db, path: path) }
    guard options.mode == .automatic || version < schema.version else {
      return Store(path: path, database: queue, isPersistent: false)
    }
    return try inMemory(path, copying: queue, options, schema)
  }

  private static func inMemory(
    _ path: String, copying source: DatabaseQueue?, _ options: StoreOptions, _ schema: StoreSchema
  ) throws -> Store {
    let memory = try DatabaseQueue(configuration: configuration(options))
    try source?.backup(to: memory)
    let store = Store(path: path, database: memory, isPersistent: false)
    try store.migrate(schema)
    return store
  }

  private static func configuration(_ options: StoreOptions) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(options.busyTimeout)
    configuration.prepareDatabase { db in
      // Fewer bytes are lost at the ends of pages; only a file that is made now takes the size.
      try db.execute(sql: "PRAGMA page_size = 16384")
      // Feeds can be fetched again, so a commit may wait for the log's next sync; it is never torn.
      try db.execute(
        sql: """
          PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000;
          PRAGMA journal_size_limit = 4194304
          """)
      if let limit = options.pageLimit {
        try db.execute(sql: "PRAGMA max_page_count = \(limit)")
      }
    }
    return configuration
  }

  /// Takes the steps that are missing; a store that has them all is not locked, so that nobody waits for a reader.
  private func migrate(_ schema: StoreSchema) throws(StoreError) {
    guard try read({ db in try schema.check(db, path: path) }) < schema.version else { return }
    try write { db in
      (try schema.migrate(db, path: path) as Void, .commit)
    }
  }

  /// The path as SQLite reads it without making a file beside it, which is right only while nobody writes.
  private static func uri(_ path: String) -> String {
    let log = path + "-wal"
    let size = (try? FileManager.default.attributesOfItem(atPath: log))?[.size] as? Int
    guard size ?? 0 == 0 else { return path }
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return "file:\(escaped)?immutable=1"
  }

  private static func makeFolder(_ folder: String, for path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreError(
        .cannotOpen, path: path,
        message: "The folder \(folder) cannot be made: \(error.localizedDescription)",
        underlying: error)
    }
  }

  /// Whether the file and its folder can be written, or made.
  private static func isWritable(_ path: String) -> Bool {
    let files = FileManager.default
    if files.fileExists(atPath: path), !files.isWritableFile(atPath: path) { return false }
    var folder = (path as NSString).deletingLastPathComponent
    while !folder.isEmpty, folder != "/", !files.fileExists(atPath: folder) {
      folder = (folder as NSString).deletingLastPathComponent
    }
    return files.isWritableFile(atPath: folder.isEmpty ? "." : folder)
  }
}
