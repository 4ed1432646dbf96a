// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import ICalendar
import PlenaryFeeds
import PlenaryStore

/// A partner's calendar into the store.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring a partner's calendar into the store; say what is added, changed and removed.",
    discussion: """
      plenary import partner.ics --source partner
      plenary import partner.ics --source partner --dry-run
      curl -s https://example.org/events.ics | plenary import - --source example --json

      A source touches only its own events. A body that is cut off, empty or no calendar changes nothing.
      Exit codes: 0 applied, 65 no calendar, 66 no such file, 75 held back or only partly applied.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The calendar's file; - is standard input.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("The source whose events these are.", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("A forum to bring a programme into.", valueName: "forum"))
  var into: String?

  @Flag(name: .customLong("dry-run"), help: "Say what would be done, and write nothing.")
  var isDryRun = false

  @Flag(help: "One JSON document.")
  var json = false

  @OptionGroup var limitOptions: LimitOptions

  func validate() throws {
    if into != nil {
      throw ValidationError(
        "This version brings no programme into a forum yet; --source NAME imports partner events.")
    }
    guard let source else {
      throw ValidationError(
        "Say whose events these are: --source NAME imports partner events into the store.")
    }
    guard SourceName.isSound(source) else {
      throw ValidationError(
        "--source takes 1 to 64 of the letters A to Z and a to z, digits, dots, _ and -.")
    }
  }

  func run() throws {
    let folder = try common.workspaceFolder()
    let limits = try limitOptions.limits()
    if let source, SourceName.isFeedFile(source, in: folder) {
      throw CommandError(
        .usage,
        "\(source) is kept as feeds/\(source).ics. Edit that file, or choose another --source.")
    }
    let body = try body(limits)
    let store = try PartnerStore.open(in: folder, mode: isDryRun ? .readOnly : .readWrite)
    let report: ImportReport
    do throws(StoreError) {
      report = try store.importCalendar(
        source: source ?? "", from: body, now: Today.now,
        options: ImportOptions(limits: limits, isDryRun: isDryRun, planLines: 1_000))
    } catch {
      throw CommandError(PartnerStore.status(of: error), error.description)
    }
    let console = common.console
    if json {
      try console.document(try JSONOutput.bytes(of: report))
    } else {
      ImportListing(report: report, file: file, isDryRun: isDryRun, console: console).print()
    }
    if let reason = report.reason {
      throw (reason.isNoCalendar ? ExitStatus.badData : .heldBack).code
    }
    if !report.isComplete { throw ExitStatus.heldBack.code }
  }

  /// The body, read from a pipe before the store is touched: whoever ends the wait leaves no trace.
  private func body(_ limits: Limits) throws(CommandError) -> ByteSource {
    let source = try byteSource()
    do throws(StoreError) {
      return try StableBody(source, limit: limits.bytes).bytes
    } catch {
      throw CommandError(PartnerStore.status(of: error), error.description)
    }
  }

  private func byteSource() throws(CommandError) -> ByteSource {
    guard file == "-" else {
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: URL(filePath: file).resolvingSymlinksInPath().path)
      guard let attributes else { throw CommandError(.noInput, "There is no file \(file).") }
      guard attributes[.type] as? FileAttributeType != .typeDirectory,
        FileManager.default.isReadableFile(atPath: file)
      else { throw CommandError(.noInput, "\(file) cannot be read.") }
      return .file(file)
    }
    return .file("/dev/stdin")
  }
}
