// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The text of a `decisions.yaml` that is edited a line at a time, so that comments and other lines stay as they are.
///
///     var file = DecisionsFile(text)
///     file.update { $0.notes.append(EventNote(event: event, note: "Moved; ask again in May.")) }
///     try write(file.text)
public struct DecisionsFile: Sendable, Hashable {
  /// The text as it stands.
  public private(set) var text: String
  /// What the text says.
  public private(set) var decisions: Decisions

  /// Takes the text of a file; `nil` when it holds mistakes, which a program must not write over.
  public init?(_ text: String = "", file: String = Decisions.file) {
    let reading = DecisionsReading(Array(text.utf8), file: file)
    guard !reading.hasErrors else { return nil }
    self.text = text
    decisions = reading.decisions
  }

  /// Changes the decisions: lines whose decision stays are kept to the letter, with the comments between them.
  ///
  /// The file is written anew, without its comments, only when its lists are not written a decision at a time.
  public mutating func update(_ change: (inout Decisions) -> Void) {
    var wanted = decisions
    change(&wanted)
    guard wanted != decisions else { return }
    let edited = Self.edited(text, from: decisions, to: wanted)
    let isRight = edited.map { DecisionsReading(Array($0.utf8)).decisions == wanted } ?? false
    text = isRight ? edited ?? "" : wanted.fileText
    decisions = wanted
  }

  private static func edited(_ text: String, from old: Decisions, to new: Decisions) -> String? {
    let (value, _) = YAMLFile.read(Array(text.utf8), file: Decisions.file)
    var lines = YAMLLines(text, value: value)
    for section in lines.lastFirst(Decisions.Section.allCases) {
      let (before, after) = (old.entries(of: section), new.entries(of: section))
      guard before != after else { continue }
      guard lines.replace(section.rawValue, before, with: after, written: new.lines(of: section))
      else { return nil }
    }
    return lines.text
  }
}

extension Decisions {
  /// The decisions of a list, to be compared.
  func entries(of section: Section) -> [AnyHashable] {
    switch section {
    case .notes: notes.map(AnyHashable.init)
    case .corrections: corrections.map(AnyHashable.init)
    case .joins: joins.map(AnyHashable.init)
    case .splits: splits.map(AnyHashable.init)
    }
  }
}
