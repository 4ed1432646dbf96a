// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Why a workspace could not be read at all; mistakes inside its files are findings instead.
public struct WorkspaceError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Code: Hashable, Sendable {
    /// No folder up to the root has a `plenary.yaml`.
    case noWorkspace
    /// The folder has no `plenary.yaml`.
    case notAWorkspace
    /// A file is there and cannot be read.
    case unreadableFile
    /// `plenary.yaml` cannot be understood, so that nothing else can be either.
    case damagedWorkspace
    /// The workspace has no forum of that name.
    case unknownForum
  }

  /// What went wrong.
  public let code: Code
  /// The path or the name.
  public let subject: String
  /// What was found instead, or what would help.
  public let detail: String

  /// Names a failure.
  public init(_ code: Code, subject: String, detail: String = "") {
    self.code = code
    self.subject = subject
    self.detail = detail
  }
}

extension WorkspaceError: CustomStringConvertible {
  /// One sentence: what failed and what would help.
  public var description: String {
    switch code {
    case .noWorkspace:
      "No folder from \(subject) upwards has a plenary.yaml. Start a workspace with plenary init DIR."
    case .notAWorkspace:
      "\(subject) is no workspace: it has no plenary.yaml. Start one with plenary init DIR."
    case .unreadableFile: "\(subject) cannot be read\(detail.isEmpty ? "." : " (\(detail)).")"
    case .damagedWorkspace: "\(subject) cannot be read: \(detail)"
    case .unknownForum:
      "The workspace has no forum \(subject)\(detail.isEmpty ? "." : "; \(detail)")"
    }
  }
}
