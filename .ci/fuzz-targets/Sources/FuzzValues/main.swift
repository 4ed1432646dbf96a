// Plenary
// SPDX-License-Identifier: Apache-2.0

import FuzzSupport

fuzz { start, count in
  CalendarCheck(bytes(start, count)).run()
  return 0
}
