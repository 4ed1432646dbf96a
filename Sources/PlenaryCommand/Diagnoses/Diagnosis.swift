// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilTime
import Foundation
import ICalendar
import Plenary

/// What `doctor` finds.
struct Diagnosis: Encodable {
  /// A known fault of libical, asked of the installed library.
  struct Fault: Encodable {
    let name: String
    let summary: String
    let remedy: String
    let isPresent: Bool
  }

  /// How the partner feeds of the workspace stand.
  struct Partners: Encodable {
    let sources: Int
    let held: Int
    /// Whether the store of their events can be used.
    let isReadable: Bool
  }

  let versions: [String: String]
  let libicalFaults: [Fault]
  /// `nil` without a workspace.
  private(set) var partners: Partners?
  /// Bytes that are free where the workspace lies; `nil` when the system does not say.
  private(set) var freeBytes: Int64?
  private(set) var problems: [String] = []

  init(workspace: String?) {
    let zones = TimeZoneDatabase.system
    versions = [
      "plenary": Root.configuration.version, "libical": LibicalVersion.text,
      "system": ProcessInfo.processInfo.operatingSystemVersionString,
      "tzdata": zones.version ?? "unknown", "workspace": workspace ?? "none here",
    ]
    libicalFaults = LibicalFault.all.map {
      Fault(name: $0.name, summary: $0.summary, remedy: $0.remedy, isPresent: $0.isPresent())
    }
    if zones.identifiers.isEmpty {
      problems.append(TimeZoneError(.databaseMissing, subject: zones.directory).description)
    }
    if let workspace { examine(workspace) }
  }

  private mutating func examine(_ workspace: String) {
    do throws(WorkspaceError) {
      let reading = try Workspace.load(at: workspace)
      let mistakes = WorkspaceCheck().findings(in: reading).count { $0.severity == .error }
      if mistakes > 0 {
        problems.append("The files hold \(counted(mistakes, "mistake")): plenary check")
      }
      examine(PartnerState(of: reading.workspace))
    } catch {
      problems.append("\(error)")
    }
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: workspace)
    freeBytes = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value
    if let freeBytes, freeBytes < 100_000_000 {
      problems.append("Less than 100 MB are free on the disk of \(workspace).")
    }
    if !FileManager.default.isWritableFile(atPath: workspace) {
      problems.append("\(workspace) cannot be written: partner events cannot be kept there.")
    }
  }

  private mutating func examine(_ state: PartnerState) {
    partners = Partners(
      sources: state.sources, held: state.held.count, isReadable: state.failure == nil)
    if let failure = state.failure { problems.append(failure) }
    for held in state.held {
      problems.append(held.source.map { "\($0) is held: \(held.reason)" } ?? held.reason)
    }
  }

  /// How the feeds and the disk stand, as lines for people.
  var workspaceFacts: [(key: String, value: String)] {
    var facts: [(key: String, value: String)] = []
    if let partners {
      let held = partners.held == 0 ? "none held" : "\(partners.held) held"
      let state = partners.isReadable ? held : "none can be read"
      facts.append(("partner feeds", "\(partners.sources), \(state)"))
    }
    if let freeBytes { facts.append(("free disk space", Diagnosis.words(forBytes: freeBytes))) }
    return facts
  }

  /// "12.3 GB", in powers of ten as disks are sold.
  private static func words(forBytes bytes: Int64) -> String {
    let units = [("GB", 1_000_000_000.0), ("MB", 1_000_000.0), ("kB", 1000.0)]
    guard let (unit, size) = units.first(where: { Double(bytes) >= $0.1 }) else {
      return "\(bytes) bytes"
    }
    return "\((Double(bytes) / size * 10).rounded() / 10) \(unit)"
  }
}
