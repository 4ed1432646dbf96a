// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Diagnostics in bounded memory: the first hundred of a kind are listed, the rest are counted.
public struct DiagnosticLog: Sendable, Hashable {
  /// How many of a kind are listed.
  public static let listedOfKind = 100

  /// The listed ones, in the order in which they were found.
  public private(set) var listed: [Diagnostic] = []
  /// How many of each kind there were, listed or not.
  public private(set) var counts: [Diagnostic.Kind: Int] = [:]
  private var unlisted: [Diagnostic.Kind: Diagnostic.Severity] = [:]

  /// Makes an empty log.
  public init() {}

  /// Whether nothing was reported.
  public var isEmpty: Bool { counts.isEmpty }

  /// Adds a diagnostic, or counts it when its kind was listed often enough.
  public mutating func append(_ diagnostic: Diagnostic) {
    add(
      diagnostic.kind, diagnostic.severity, line: diagnostic.line, text: diagnostic.text,
      message: diagnostic.message)
  }

  /// Adds diagnostics in order.
  public mutating func append(contentsOf diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics { append(diagnostic) }
  }

  /// Adds what another log lists and counts.
  public mutating func append(contentsOf log: DiagnosticLog) {
    guard !log.isEmpty else { return }
    append(contentsOf: log.listed)
    for (kind, severity) in log.unlisted {
      let listed = log.listed.count { $0.kind == kind }
      counts[kind, default: 0] += log.counts[kind, default: 0] - listed
      unlisted[kind] = max(severity, unlisted[kind] ?? severity)
    }
  }

  /// All of it by line: the listed ones, and for each kind with more of them one that says how many.
  public var diagnostics: [Diagnostic] {
    var result = listed.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    for (kind, severity) in unlisted.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let more = counts[kind, default: 0] - listed.count { $0.kind == kind }
      result.append(
        Diagnostic(kind, severity, line: 0, message: "\(more) more of this kind are not listed."))
    }
    return result
  }

  /// Adds a diagnostic whose text and message are only made when it will be listed.
  mutating func add(
    _ kind: Diagnostic.Kind, _ severity: Diagnostic.Severity, line: Int,
    text: @autoclosure () -> String = "", message: @autoclosure () -> String
  ) {
    let count = counts[kind, default: 0]
    counts[kind] = count + 1
    if count < Self.listedOfKind {
      listed.append(
        Diagnostic(
          kind, severity, line: line, text: String(text().prefix(200)), message: message()))
    } else {
      unlisted[kind] = max(severity, unlisted[kind] ?? severity)
    }
  }
}
