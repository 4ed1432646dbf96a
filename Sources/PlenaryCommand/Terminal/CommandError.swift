// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A failure that a person is told about, with the exit code it ends in.
struct CommandError: Error, CustomStringConvertible {
  let status: ExitStatus
  let description: String

  init(_ status: ExitStatus, _ description: String) {
    self.status = status
    self.description = description
  }
}
