// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Which components are open, and what a BEGIN or END line means where lines are missing or wrong.
///
/// The cutter and the parser decide by the same rules, so a component is cut where it is parsed to end.
struct Nesting {
  struct Level {
    let name: String
    var properties = 0
    var hasContent = false
  }

  /// The components inside the calendar, the outermost first.
  private(set) var levels: [Level] = []

  var depth: Int { levels.count }
  var innermost: Level? { levels.last }

  /// Components that stand directly in a calendar and never in each other (RFC 5545 §3.6).
  private static let outerNames: Set<String> = [
    "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY",
  ]
  private static let innerNames: Set<String> = [
    "VALARM", "STANDARD", "DAYLIGHT", "AVAILABLE", "PARTICIPANT", "VLOCATION", "VRESOURCE",
  ]

  /// Whether components of that name stand directly in a calendar.
  static func isOuter(_ name: String) -> Bool { outerNames.contains(name) }

  /// Whether components of that name stand in others only.
  static func isInner(_ name: String) -> Bool { innerNames.contains(name) }

  /// How many levels end before a component of that name begins, because their END is missing.
  ///
  /// Only components that hold something already are taken to have lost their END: bare BEGIN lines
  /// in a row are nested as written, and counted as such.
  func levelsEnding(beforeBegin name: String) -> Int {
    guard levels.last?.hasContent == true, Self.outerNames.contains(name) else { return 0 }
    var outermost: Int?
    for (index, level) in levels.enumerated().reversed() {
      if Self.outerNames.contains(level.name) {
        outermost = index
      } else if !Self.innerNames.contains(level.name) {
        // What an unknown component may hold is not known, so it is left as it was written.
        break
      }
    }
    return outermost.map { depth - $0 } ?? 0
  }

  /// How many levels an END line of that name ends; 0 when it is to be ignored.
  ///
  /// It ends the component of its name with all that is open inside. When there is none it ends the
  /// innermost component, unless it belongs to a kind that stands inside that one.
  func levelsEnding(atEnd name: String) -> Int {
    if levels.last?.name == name { return 1 }
    if let index = levels.lastIndex(where: { $0.name == name }) { return depth - index }
    guard let last = levels.last else { return 0 }
    let isStray = Self.innerNames.contains(name) && !Self.innerNames.contains(last.name)
    return isStray ? 0 : 1
  }

  mutating func begin(_ name: String) {
    if depth > 0 { levels[depth - 1].hasContent = true }
    levels.append(Level(name: name))
  }

  mutating func end(_ count: Int = 1) {
    levels.removeLast(count)
  }

  /// Counts a property of the innermost component and gives how many it has now.
  mutating func addProperty() -> Int {
    levels[depth - 1].properties += 1
    levels[depth - 1].hasContent = true
    return levels[depth - 1].properties
  }
}
