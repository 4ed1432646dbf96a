// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What sort of session it is, as a planner needs to know; a forum maps its own words to these.
public enum SessionKind: String, Hashable, Sendable, CaseIterable, Codable {
  case plenary, keynote, panel, talk
  case firesideChat = "fireside chat"
  case workshop, parallel, roundtable, bilateral, meeting, ceremony, reception, dinner, meal
  case pause = "break"
  case registration, social
  case fieldVisit = "field visit"
  case networking, press
  case sideEvent = "side event"
  case session

  /// The length that is assumed while none is printed or implied.
  public var usualMinutes: Int {
    switch self {
    case .talk, .bilateral, .pause: 30
    case .keynote, .firesideChat, .press: 45
    case .panel, .meeting, .ceremony, .meal, .registration, .networking, .session: 60
    case .parallel: 75
    case .plenary, .workshop, .roundtable, .reception, .sideEvent: 90
    case .dinner, .social, .fieldVisit: 120
    }
  }

  /// Whether people come and go as they like, so that it keeps nobody from another appointment.
  public var leavesPeopleFree: Bool {
    switch self {
    case .pause, .registration, .meal: true
    default: false
    }
  }

  /// Whether everybody is meant to be there, so that nothing else should run beside it.
  public var isForEverybody: Bool { self == .plenary }
}
