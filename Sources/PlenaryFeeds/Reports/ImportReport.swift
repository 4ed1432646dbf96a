// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// What importing one body did, or would do.
public struct ImportReport: Sendable, Hashable {
  /// The name of the source.
  public var source: String
  /// How many events are new.
  public var added = 0
  /// How many events are others than they were.
  public var changed = 0
  /// How many events are as the store had them.
  public var unchanged = 0
  /// How many events leave.
  public var removed = 0
  /// How many additions, changes and removals were held back; at least 1 when the body was held.
  public var held = 0
  /// Why the body was held; `nil` when it was applied.
  public var reason: HeldReason?
  /// What was wrong or repaired in the body, in its order.
  public var diagnostics: [Diagnostic] = []
  /// How many components were left out because they break a limit or cannot be placed in time.
  public var skipped = 0
  /// The product that wrote the body, as its PRODID says; `nil` when it has none.
  public var producer: String?
  /// What changes, for people: the first ones, up to the limit that the importer was given.
  public var lines: [PlanLine] = []

  /// An empty report.
  public init(source: String) {
    self.source = source
  }

  /// Whether all of the body was applied.
  public var isComplete: Bool { reason == nil && skipped == 0 }
}

extension ImportReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case source, added, changed, unchanged, removed, held, reason, diagnostics
  }

  private enum DiagnosticKeys: String, CodingKey {
    case severity, kind, line, message
  }

  /// Writes the object that `import --json` and `feed sync --json` print.
  ///
  /// `reason` is the stable word of the reason, a colon and a sentence; `null` when nothing was held.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(source, forKey: .source)
    try container.encode(added, forKey: .added)
    try container.encode(changed, forKey: .changed)
    try container.encode(unchanged, forKey: .unchanged)
    try container.encode(removed, forKey: .removed)
    try container.encode(held, forKey: .held)
    if let reason {
      try container.encode("\(reason.kind): \(reason)", forKey: .reason)
    } else {
      try container.encodeNil(forKey: .reason)
    }
    var list = container.nestedUnkeyedContainer(forKey: .diagnostics)
    for diagnostic in diagnostics {
      var item = list.nestedContainer(keyedBy: DiagnosticKeys.self)
      try item.encode(diagnostic.severity.rawValue, forKey: .severity)
      try item.encode(diagnostic.kind.rawValue, forKey: .kind)
      try item.encode(diagnostic.line, forKey: .line)
      try item.encode(diagnostic.message, forKey: .message)
    }
  }
}
