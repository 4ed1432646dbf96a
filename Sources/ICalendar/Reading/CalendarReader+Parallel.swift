// Plenary
// SPDX-License-Identifier: Apache-2.0

import Dispatch
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
    let queue = DispatchQueue.global(qos: .userInitiated)
    let width = ProcessInfo.processInfo.activeProcessorCount + 1
    while let slices = try Self.nextSlices(of: &cutter, named: names) {
      let batch = ComponentBatch(slices, transform: transform)
      queue.async { batch.run() }
      waiting.append(batch)
      if waiting.count > width {
        for value in waiting.removeFirst().values() { try body(value) }
      }
    }
    for batch in waiting {
      for value in batch.values() { try body(value) }
    }
    return cutter.document
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
