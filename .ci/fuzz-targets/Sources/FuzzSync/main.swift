// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import FuzzSupport

fuzz { start, count in
  do {
    try SyncCheck(bytes(start, count)).run()
  } catch {
    violated("a body never makes the store fail", "\(error)")
  }
  return 0
}
