// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif
import Foundation

/// Standard output for the result, standard error for what is about it.
struct Console {
  /// When to use color.
  enum ColorChoice: String, CaseIterable {
    case auto, always, never
  }

  /// Whether standard output takes color.
  let usesColor: Bool
  /// Columns of the terminal; 100 when standard output is none.
  var width: Int { TerminalWidth.columns }

  init(color: ColorChoice) {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDOUT_FILENO) == 1
    usesColor =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
      }
  }

  /// Prints one line of the result; control characters in it are shown, not obeyed.
  func line(_ text: String = "", _ style: Style = .plain) {
    write(styled(VisibleText.oneLine(text), style) + "\n")
  }

  /// Prints a line whose parts have styles of their own.
  func line(_ parts: [(text: String, style: Style)]) {
    write(parts.map { styled(VisibleText.oneLine($0.text), $0.style) }.joined() + "\n")
  }

  /// Prints a heading of parts joined by dots, on as many lines as it takes to fit.
  func heading(_ parts: [String]) {
    let parts = parts.map(VisibleText.oneLine)
    for text in LineBreaking.parts(parts, columns: width) { line(text, .heading) }
  }

  /// Writes a document as it is: JSON, a calendar, a schema.
  func document(_ bytes: some Sequence<UInt8>) throws(CommandError) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw Console.cannotWrite(error)
    }
  }

  /// Writes bytes that came from elsewhere: as they are to a file or a pipe, with controls shown on a terminal.
  func document(of bytes: [UInt8]) throws(CommandError) {
    guard isatty(STDOUT_FILENO) == 1 else { return try document(bytes) }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for text in lines { line(String(text)) }
  }

  /// Says something about the result on standard error.
  func note(_ text: String) {
    // Where standard error is gone too, nobody is left to be told.
    try? FileHandle.standardError.write(
      contentsOf: Data((VisibleText.escaped(text) + "\n").utf8))
  }

  /// What part of a line looks like, where color is used.
  enum Style: String {
    case plain = ""
    case heading = "1"
    case quiet = "2"
    case error = "1;31"
    case warning = "33"
    case accent = "36"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    usesColor && style != .plain && !text.isEmpty
      ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Writes a part of the result; a result that cannot be told is a failure, so the command ends here.
  private func write(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      let failure = Console.cannotWrite(error)
      note("Error: \(failure)")
      exit(failure.status.rawValue)
    }
  }

  private static func cannotWrite(_ error: any Error) -> CommandError {
    CommandError(
      .cannotWrite, "Standard output cannot be written: \(SystemReason.of(error)).")
  }
}
