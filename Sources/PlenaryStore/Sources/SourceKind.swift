// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Where the bodies of a source come from.
public enum SourceKind: String, Sendable, Hashable, CaseIterable {
  /// Somebody hands them in with `import --source`.
  case imported = "import"
  /// A feed that is fetched.
  case feed
  /// A file in the workspace, which the store mirrors.
  case file
}
