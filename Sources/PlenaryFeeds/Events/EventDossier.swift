// Plenary
// SPDX-License-Identifier: Apache-2.0

public import Plenary

/// All that is known of one partner event: what `events show` tells.
public struct EventDossier: Sendable, Encodable {
  /// The occurrence that is looked at: the next one, or the last one there was; as corrected.
  public let event: PartnerOccurrence
  /// Whether it is one of a series.
  public let isSeries: Bool
  /// The text that its source gives.
  public let description: String?
  /// What was corrected, and how that stands to its source.
  public let corrections: [CorrectionStanding]
  /// What the team noted.
  public let notes: [String]
  /// The announcements of the same event by others.
  public let alsoAnnounced: [Likeness]
  /// What may be the same event, which nobody has decided.
  public let perhapsTheSame: [Likeness]

  /// An announcement that is, or may be, of the same event.
  public struct Likeness: Sendable, Encodable {
    /// The source, the UID there, and the title.
    public let source: String?, uid: String?, title: String
    /// How sure it is, 0 to 100.
    public let confidence: Int
    /// Why.
    public let reasons: [Reason]

    init(_ engagement: PartnerEngagement, confidence: Int, reasons: [Reason]) {
      source = engagement.reference?.source
      uid = engagement.reference?.uid
      title = engagement.title
      self.confidence = confidence
      self.reasons = reasons
    }
  }

  /// Puts together what is known.
  ///
  /// - Parameter neighbors: What partners do on its days, itself among them.
  public init(
    _ event: PartnerOccurrence, description: String?, corrections: [CorrectionStanding],
    neighbors: [PartnerEngagement], in workspace: Workspace
  ) {
    self.event = event
    isSeries = event.recurrenceID != nil
    self.description = description
    self.corrections = corrections
    notes = workspace.decisions.notes(on: event.reference).map(\.note)
    let listing = DuplicateSearch(workspace).search(neighbors)
    let own = event.reference
    let group = listing.groups.first { $0.members.contains { $0.reference == own } }
    alsoAnnounced =
      group?.members.filter { $0.reference != own }.map {
        Likeness($0, confidence: group?.confidence ?? 0, reasons: group?.reasons ?? [])
      } ?? []
    perhapsTheSame = listing.questions.compactMap { question in
      let pair = [question.first, question.second]
      guard pair.contains(where: { $0.reference == own }),
        let other = pair.first(where: { $0.reference != own })
      else { return nil }
      return Likeness(other, confidence: question.confidence, reasons: question.reasons)
    }
  }
}
