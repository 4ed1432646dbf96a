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
  private let isSilent: Bool

  /// Makes an empty log.
  public init() { self.init(isSilent: false) }

  private init(isSilent: Bool) { self.isSilent = isSilent }

  /// A log that stays empty: for a reader who asks for nothing but values.
  public static var silent: DiagnosticLog { DiagnosticLog(isSilent: true) }

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
    guard !isSilent, !log.isEmpty else { return }
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
    guard !isSilent else { return }
    let count = counts[kind, default: 0]
    counts[kind] = count + 1
    if count < Self.listedOfKind {
      listed.append(
        Diagnostic(kind, severity, line: line, text: text().excerpt, message: message()))
    } else {
      unlisted[kind] = max(severity, unlisted[kind] ?? severity)
    }
  }
}

extension DiagnosticLog {
  /// Adds a diagnostic about a property, whose text and message are only made when it will be listed.
  mutating func report(
    _ kind: Diagnostic.Kind, _ severity: Diagnostic.Severity, about property: Property,
    _ message: @autoclosure () -> String
  ) {
    add(
      kind, severity, line: property.line, text: property.excerpt,
      message: "\(property.name) \(message())")
  }

  /// Adds an error that was survived, with a second sentence that says what was done about it.
  mutating func add(
    _ error: CalendarError, _ severity: Diagnostic.Severity, text: @autoclosure () -> String,
    outcome: @autoclosure () -> String
  ) {
    add(
      error.code, severity, line: error.line, text: text(),
      message: "\(error.message) \(outcome())")
  }
}

extension String {
  /// What a diagnostic shows of a text: 200 characters at most, of marks upon marks less.
  var excerpt: String { String(String(unicodeScalars.prefix(800)).prefix(200)) }
}
