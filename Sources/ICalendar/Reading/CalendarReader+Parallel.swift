// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension CalendarReader {
  /// Turns each component of the body's calendars into a value on all cores, and gives the values in order.
  ///
  /// The body is read and the closure called on the caller's thread, so that a transaction can go on
  /// there while the next components are parsed. A few batches of 128 KiB are under way at a time. It
  /// pays to do much in `transform` and to give little to `body`.
  ///
  /// ```swift
  /// var log = DiagnosticLog()
  /// try reader.forEachComponent(in: source, transform: { $0.parse() }) { parsed in
  ///   log.append(contentsOf: parsed.diagnostics)
  ///   try store.insert(parsed.component)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - names: which components are wanted; `nil` for all.
  ///   - transform: parses a component, on any thread.
  ///   - body: takes the values in the order of the components.
  /// - Returns: the body without its components; its log does not hold what parsing them reports.
  /// - Throws: what the closure throws, and ``CalendarError`` with the code `unreadable`.
  @discardableResult
  public func forEachComponent<Value: Sendable>(
    in source: ByteSource, named names: Set<String>? = nil,
    transform: @escaping @Sendable (ComponentSlice) -> Value, _ body: (Value) throws -> Void
  ) throws -> CalendarDocument {
    var cutter = ComponentCutter(source, limits: limits)
    var waiting: [ComponentBatch<Value>] = []
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let queue = OperationQueue()
    // The caller's thread parses too when it has nothing else to do.
    queue.maxConcurrentOperationCount = max(1, cores - 1)
    while let slices = try Self.nextSlices(of: &cutter, named: names) {
      let batch = ComponentBatch(slices, transform: transform)
      queue.addOperation { batch.run() }
      waiting.append(batch)
      if waiting.count > cores + 1 { try take(&waiting, body) }
    }
    while !waiting.isEmpty { try take(&waiting, body) }
    return cutter.document
  }

  /// Gives the values of the first batch; while another thread makes them, this one works on the next batches.
  private func take<Value: Sendable>(
    _ waiting: inout [ComponentBatch<Value>], _ body: (Value) throws -> Void
  ) throws {
    let first = waiting.removeFirst()
    first.run()
    for next in waiting where !first.isDone { next.run() }
    for value in first.values() { try body(value) }
  }

  /// As many components as make a batch worth a thread; `nil` at the end.
  private static func nextSlices(
    of cutter: inout ComponentCutter, named names: Set<String>?
  ) throws(CalendarError) -> [ComponentSlice]? {
    var slices: [ComponentSlice] = []
    var bytes = 0
    while bytes < 128 * 1024, let slice = try cutter.next() {
      if let names, !names.contains(slice.name) { continue }
      slices.append(slice)
      bytes += slice.bytes.count
    }
    return slices.isEmpty ? nil : slices
  }
}
