// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Decisions as far as their file could be read, and what was found on the way.
public struct DecisionsReading: Sendable {
  /// The decisions; what could not be read is missing.
  public var decisions = Decisions()
  /// What was found, by place.
  public var findings: [Finding] = []

  /// Reads the bytes of a `decisions.yaml`.
  ///
  /// - Parameter cities: The workspace's cities, so that an unknown one is found; `nil` judges none.
  public init(
    _ bytes: [UInt8], file: String = Decisions.file, cities: Records<City>? = nil,
    limits: FileLimits = FileLimits()
  ) {
    let (value, faults) = YAMLFile.read(bytes, file: file, limits: limits)
    let context = ReadingContext(file: file, limits: limits)
    context.take(faults)
    if let cities {
      context.names[.city] = Dictionary(
        cities.map { ($0.id.rawValue, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
    // An empty file, or one of comments, decides nothing.
    if let value, !value.isAbsent,
      let record = RecordReader(value, DecisionsFormat.format, context)
    {
      decisions.notes = record[DecisionsFormat.notes]
      decisions.corrections = record[DecisionsFormat.corrections]
      decisions.joins = record[DecisionsFormat.joins]
      decisions.splits = record[DecisionsFormat.splits]
      DecisionsReading.judge(decisions, value, context)
    }
    findings = context.finish().sorted()
  }

  /// Whether the file holds a mistake, so that the decisions are not what was meant.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Two corrections of one event, and events that are joined and split at once, cannot both hold.
  private static func judge(
    _ decisions: Decisions, _ value: YAMLValue, _ context: ReadingContext
  ) {
    var seen: Set<EventReference> = []
    for correction in decisions.corrections where !seen.insert(correction.event).inserted {
      context.report(
        .error, "duplicate-correction", at: value["corrections"] ?? value,
        "\(correction.event) is corrected twice; write one correction")
    }
    for split in decisions.splits {
      for join in decisions.joins {
        let both = Set(split.events).intersection(join.events).sorted()
        guard both.count > 1 else { continue }
        context.report(
          .error, "joined-and-split", at: value["splits"] ?? value,
          "\(both[0]) and \(both[1]) are joined and split; keep one of the two")
      }
    }
  }
}
