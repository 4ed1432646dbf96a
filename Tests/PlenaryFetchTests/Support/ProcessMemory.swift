// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What the kernel says of this process's memory.
enum ProcessMemory {
  /// The most bytes that were resident at one time.
  static func peak() throws -> Int { try field("VmHWM:") }

  /// Whether AddressSanitizer keeps freed memory for a while; its shadow alone is terabytes of addresses.
  static func isSanitized() throws -> Bool { try field("VmSize:") > 1 << 40 }

  private static func field(_ name: String) throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
    return line.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first.map { $0 * 1024 }
      ?? 0
  }
}
