// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Reads calendars from bytes, whole or component by component, within limits.
///
/// Whatever the bytes are, reading ends with a result: what is broken is repaired or left out and reported.
///
/// ```swift
/// let document = CalendarReader().read(bytes)
/// guard document.hasCalendar, document.isComplete else { return }
/// for event in document.components where event.name == "VEVENT" {
///   print(event.first("SUMMARY")?.text ?? "")
/// }
/// ```
public struct CalendarReader: Sendable {
  /// What a body may ask of us.
  public var limits: Limits

  /// Makes a reader.
  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Reads a whole body.
  public func read(_ bytes: [UInt8]) -> CalendarDocument {
    do {
      return try read(.bytes(bytes))
    } catch {
      var document = CalendarDocument()
      document.log.append(error.diagnostic())
      return document
    }
  }

  /// Reads a whole body.
  public func read(_ text: String) -> CalendarDocument {
    read(Array(text.utf8))
  }

  /// Reads a whole body into memory.
  ///
  /// - Throws: ``CalendarError`` with the code `unreadable`.
  public func read(_ source: ByteSource) throws(CalendarError) -> CalendarDocument {
    try read(ComponentCutter(source, limits: limits))
  }

  /// Reads components that stand alone, without a calendar around them, as a store keeps them.
  public func readComponents(_ bytes: [UInt8]) -> (components: [Component], log: DiagnosticLog) {
    let cutter = ComponentCutter(.bytes(bytes), limits: limits, isFragment: true)
    guard let document = try? read(cutter) else { return ([], DiagnosticLog()) }
    return (document.components, document.log)
  }

  private func read(_ cutter: ComponentCutter) throws(CalendarError) -> CalendarDocument {
    var cutter = cutter
    var found: [(component: Component, calendar: Int)] = []
    var log = DiagnosticLog()
    while let slice = try cutter.next() {
      found.append((slice.parse(into: &log), slice.calendar))
    }
    var document = cutter.document
    for (component, calendar) in found { document.calendars[calendar].components.append(component) }
    document.log.append(contentsOf: log)
    return document
  }

  /// Calls a closure with each component of the body's calendars, in order, without parsing it.
  ///
  /// Memory stays within the largest component and one piece of the source. A source can be read
  /// several times: a first pass for `["VTIMEZONE"]` costs little and tells whether the body is complete.
  ///
  /// - Parameter names: which components are wanted; `nil` for all.
  /// - Returns: the body without its components; its log does not hold what parsing them reports.
  /// - Throws: what the closure throws, and ``CalendarError`` with the code `unreadable`.
  @discardableResult
  public func forEachComponent(
    in source: ByteSource, named names: Set<String>? = nil,
    _ body: (ComponentSlice) throws -> Void
  ) throws -> CalendarDocument {
    var cutter = ComponentCutter(source, limits: limits)
    while let slice = try cutter.next() {
      if let names, !names.contains(slice.name) { continue }
      try body(slice)
    }
    return cutter.document
  }
}
