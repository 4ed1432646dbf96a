// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A session with its time and place.
struct TimedSession: Sendable {
  let session: Session
  let timing: SessionTiming
  let place: Place?

  /// Whether it holds its people and its room: a day without a time and an optional session do not.
  var isBinding: Bool { !timing.isAllDay && !session.isOptional }
}
