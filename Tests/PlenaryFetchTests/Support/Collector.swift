// Plenary
// SPDX-License-Identifier: Apache-2.0

import PlenaryFetch
import Synchronization

/// Keeps the pieces of a body.
final class Collector: Sendable {
  private let kept = Mutex<[UInt8]>([])

  var sink: FetchSink { .pieces { piece in self.kept.withLock { $0 += piece } } }
  var bytes: [UInt8] { kept.withLock { $0 } }
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
