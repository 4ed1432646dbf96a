// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Why a time zone's rules could not be had.
public struct TimeZoneError: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Code: Sendable, Hashable {
    /// The folder of zone files does not exist or holds none: tzdata is not installed.
    case databaseMissing
    /// The folder has no zone of that name.
    case unknownZone
    /// The zone's file is there and is not a readable TZif file.
    case damagedFile
  }

  /// What went wrong.
  public let code: Code
  /// The zone asked for, or the folder when there is no database.
  public let subject: String
  /// What was found instead, for a damaged file.
  public let detail: String

  /// Names a failure.
  public init(_ code: Code, subject: String, detail: String = "") {
    self.code = code
    self.subject = subject
    self.detail = detail
  }
}

extension TimeZoneError: CustomStringConvertible {
  /// One sentence: what failed and what would help.
  public var description: String {
    switch code {
    case .databaseMissing:
      "There are no time zone files in \(subject). Install the package tzdata."
    case .unknownZone:
      "No time zone is named \(subject). Use an IANA name such as Europe/Oslo."
    case .damagedFile:
      "The file of time zone \(subject) cannot be read (\(detail)). Reinstall the package tzdata."
    }
  }
}
