// Plenary
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import ICalendar
import PlenaryFeeds
import Synchronization

/// The inspection of a body, made on another thread from now on and waited for when it is asked for.
final class PendingInspection: Sendable {
  private let result = Mutex<Result<BodyInspection, CalendarError>?>(nil)
  private let isDone = DispatchGroup()

  init(_ body: ByteSource, limit: Int) {
    isDone.enter()
    DispatchQueue.global().async { [self] in
      let inspection = Result { () throws(CalendarError) in try BodyInspection(body, limit: limit) }
      result.withLock { $0 = inspection }
      isDone.leave()
    }
  }

  func value() throws(CalendarError) -> BodyInspection {
    isDone.wait()
    guard let inspection = result.withLock({ $0 }) else {
      throw CalendarError(.unreadable, message: "The body was not read.")
    }
    return try inspection.get()
  }
}
