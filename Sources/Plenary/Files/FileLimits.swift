// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How much of a workspace's files is read; what goes beyond is an error with its place.
public struct FileLimits: Hashable, Sendable {
  /// The largest file in bytes.
  public var bytes: Int
  /// How deep maps and lists may lie in each other.
  public var nesting: Int
  /// How many findings are kept for one file.
  public var findings: Int

  /// 16 MiB, 32 levels and 1,000 findings unless said otherwise.
  public init(bytes: Int = 16 << 20, nesting: Int = 32, findings: Int = 1_000) {
    self.bytes = bytes
    self.nesting = nesting
    self.findings = findings
  }
}
