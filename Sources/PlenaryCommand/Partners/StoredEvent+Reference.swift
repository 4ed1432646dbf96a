// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary
import PlenaryStore

extension StoredEvent {
  /// The reference by which decisions name it.
  var reference: EventReference { EventReference(source: source, uid: uid) }
}
