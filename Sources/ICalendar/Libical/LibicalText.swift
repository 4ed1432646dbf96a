// Plenary
// SPDX-License-Identifier: Apache-2.0

import CLibical

/// Strings that libical allocates for its caller, the `_r` functions: copied, then freed.
///
/// Its other functions lend a buffer that later calls on the same thread reuse, which a task that
/// moves between threads cannot keep; they are not called.
enum LibicalText {
  /// Copies and frees a string; `nil` for none.
  static func take(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    defer { unsafe icalmemory_free_buffer(pointer) }
    return unsafe String(cString: pointer)
  }
}
