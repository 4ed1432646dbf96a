// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Component {
  /// Reports that a UID or a DTSTAMP is missing.
  func reportMissingIdentity(log: inout DiagnosticLog) {
    reportMissing(
      "UID", .missingUID, .warning, outcome: "One was made from its content.", log: &log)
    reportMissing(
      "DTSTAMP", .missingDTStamp, .note, outcome: "Versions are told apart without it.", log: &log)
  }

  /// Reports that a property is missing.
  func reportMissing(
    _ name: String, _ kind: Diagnostic.Kind, _ severity: Diagnostic.Severity, outcome: String,
    log: inout DiagnosticLog
  ) {
    guard !properties.contains(where: { $0.name == name && !$0.value.isEmpty }) else { return }
    log.add(
      kind, severity, line: properties.first?.line ?? 0,
      message: "The \(self.name) has no \(name). \(outcome)")
  }
}
