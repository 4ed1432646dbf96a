// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Plenary

@Suite("The shipped workspace")
struct ShippedWorkspaceTests {
  /// The folder `Calendars` of this repository.
  static let directory: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/Calendars"
  }()

  @Test("has no mistake")
  func noErrors() throws {
    let reading = try Workspace.load(at: Self.directory)
    #expect(reading.findings.filter { $0.severity == .error } == [])
    #expect(reading.workspace.cities.count >= 110)
    #expect(reading.workspace.networks.count >= 27)
  }
}
