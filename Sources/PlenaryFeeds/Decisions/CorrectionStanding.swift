// Plenary
// SPDX-License-Identifier: Apache-2.0

public import Plenary

/// A correction, and how it stands to what the event's source says now.
public struct CorrectionStanding: Sendable, Hashable {
  /// The correction.
  public let correction: EventCorrection
  /// The event as corrected, with what is settled and what is a conflict.
  public let outcome: CorrectedEvent
}

extension CorrectionStanding: Encodable {
  private enum CodingKeys: String, CodingKey {
    case recurrenceID, fields, was, note, made, settled, conflicts
  }

  /// Writes the object that `events show --json` has in `corrections`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(correction.event.recurrenceID, forKey: .recurrenceID)
    try container.encode(correction.fields.texts, forKey: .fields)
    try container.encode(correction.was.texts, forKey: .was)
    try container.encode(correction.note, forKey: .note)
    try container.encode(correction.made, forKey: .made)
    try container.encode(outcome.settled, forKey: .settled)
    try container.encode(outcome.conflicts, forKey: .conflicts)
  }
}

extension EventFields {
  /// The fields that are said, by their names.
  public var texts: [String: String] {
    Dictionary(
      uniqueKeysWithValues: said.compactMap { field in self[field].map { (field.rawValue, $0) } })
  }
}
