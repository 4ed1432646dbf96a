// Plenary
// SPDX-License-Identifier: Apache-2.0

public import Foundation
import ICalendar
public import PlenaryFeeds

/// Brings feeds up to date: fetches several at once, and applies each as it comes.
///
/// ```swift
/// let sync = FeedSync(store: store, transport: transport)
/// for result in try await sync.run(due, folder: ".plenary/incoming") { print(result.report) }
/// ```
public struct FeedSync: Sendable {
  /// What became of one feed.
  public struct Result: Sendable {
    /// The feed as it was before.
    public let feed: FeedSubscription
    /// What was done to its events; nothing when the fetch failed.
    public let report: ImportReport
    /// Why nothing was fetched; `nil` when something was.
    public let failure: FeedFailure?
    /// Whether the server said that nothing has changed.
    public let isNotModified: Bool
  }

  private let store: Store
  private let transport: any FeedTransport
  private let options: ImportOptions
  private let now: @Sendable () -> Date

  /// Syncs into a store.
  ///
  /// - Parameter now: The clock, asked when a feed has arrived.
  public init(
    store: Store, transport: any FeedTransport, options: ImportOptions = ImportOptions(),
    now: @escaping @Sendable () -> Date
  ) {
    self.store = store
    self.transport = transport
    self.options = options
    self.now = now
  }

  /// Fetches feeds and applies what comes.
  ///
  /// - Parameters:
  ///   - folder: Where bodies arrive. It is emptied before and taken away after; whoever calls holds a ``SyncLock``.
  ///   - progress: Called after each feed, in the order in which they come.
  /// - Returns: What became of each, in the order of the feeds.
  /// - Throws: ``StoreError`` when the store cannot be written; feeds that were applied before stay applied.
  public func run(
    _ feeds: [FeedSubscription], folder: String, progress: (Result) -> Void = { _ in }
  ) async throws -> [Result] {
    let files = FileManager.default
    try? files.removeItem(atPath: folder)
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    var results: [Int: Result] = [:]
    try await withThrowingTaskGroup(of: (Int, FeedArrival).self) { group in
      for (index, feed) in feeds.enumerated() {
        let (transport, path) = (transport, Self.path(index, in: folder))
        let asked = readAnew(feed)
        group.addTask { (index, await transport.fetch(asked, into: path)) }
      }
      for try await (index, arrival) in group {
        let path = Self.path(index, in: folder)
        let result = try apply(arrival, from: path, to: feeds[index])
        try? files.removeItem(atPath: path)
        progress(result)
        results[index] = result
      }
    }
    return results.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The feed without its validators when its body would come to other events now than when it was read.
  private func readAnew(_ feed: FeedSubscription) -> FeedSubscription {
    guard feed.reading != options.reading else { return feed }
    var feed = feed
    feed.validators = FeedValidators()
    return feed
  }

  private static func path(_ index: Int, in folder: String) -> String {
    "\(folder)/\(index).ics"
  }

  private func apply(
    _ arrival: FeedArrival, from path: String, to feed: FeedSubscription
  ) throws(StoreError) -> Result {
    do throws(StoreError) {
      return try take(arrival, from: path, to: feed)
    } catch {
      guard error.code == .badSource || error.code == .unreadable else { throw error }
      // It concerns this feed alone; the others go on.
      let failure = FeedFailure(
        reason: "\(error.code.rawValue): \(error)", at: now(), failures: feed.failures,
        appointment: FeedDelivery.Appointment(nextTry: feed.nextTry, notBefore: feed.notBefore))
      return Result(
        feed: feed, report: ImportReport(source: feed.name), failure: failure,
        isNotModified: false)
    }
  }

  private func take(
    _ arrival: FeedArrival, from path: String, to feed: FeedSubscription
  ) throws(StoreError) -> Result {
    switch arrival {
    case .body(var delivery):
      delivery.subscription = feed.url
      let report = try store.apply(
        .file(path), delivery, feed: feed.name, now: now(), options: options)
      return Result(feed: feed, report: report, failure: nil, isNotModified: false)
    case .notModified(var delivery):
      delivery.subscription = feed.url
      let report = try store.noteUnchanged(delivery, feed: feed.name)
      return Result(feed: feed, report: report, failure: nil, isNotModified: true)
    case .failure(let failure):
      try store.note(failure, feed: feed.name)
      return Result(
        feed: feed, report: ImportReport(source: feed.name), failure: failure,
        isNotModified: false)
    }
  }
}
