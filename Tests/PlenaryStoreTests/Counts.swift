// Plenary
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Numbers that a closure reports.
final class Counts: Sendable {
  private let list = Mutex<[Int]>([])
  var all: [Int] { list.withLock { $0 } }
  func append(_ number: Int) { list.withLock { $0.append(number) } }
}
