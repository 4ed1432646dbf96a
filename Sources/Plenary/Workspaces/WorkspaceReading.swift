// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A workspace as far as its files could be read, and what was found on the way.
public struct WorkspaceReading: Sendable {
  /// The workspace; what could not be read is missing from it.
  public var workspace: Workspace
  /// What was found, by file and place.
  public var findings: [Finding]
  /// Where the records were written.
  public var places: FilePlaces

  /// Joins what was read.
  public init(workspace: Workspace, findings: [Finding], places: FilePlaces) {
    self.workspace = workspace
    self.findings = findings
    self.places = places
  }

  /// Whether a file holds a mistake, so that the workspace is not what was meant.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
