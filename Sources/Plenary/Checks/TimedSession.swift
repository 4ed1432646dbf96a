// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A session with its time and place.
///
/// A class, so that sorting ten thousand of them and sharing them out to people and rooms copies no session.
final class TimedSession: Sendable {
  let session: Session
  let timing: SessionTiming
  let place: Place?

  init(session: Session, timing: SessionTiming, place: Place?) {
    self.session = session
    self.timing = timing
    self.place = place
  }

  /// Whether it holds its people and its room: a day without a time and an optional session do not.
  var isBinding: Bool { !timing.isAllDay && !session.isOptional }
}
