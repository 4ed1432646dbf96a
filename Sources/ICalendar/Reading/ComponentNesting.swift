// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Which components are open at a place of a body, and whether the outermost is lost to a limit.
struct ComponentNesting {
  /// What becomes of the outermost component that is open.
  private enum Fate {
    case kept
    case skipped
    /// It is skipped for its depth: what is open beyond the limit is counted and not named.
    case tooDeep(Excess)
  }

  private struct Excess {
    /// How many levels are open beyond the first that broke the limit.
    var levels = 0
    /// How many of them have names of components that stand in a calendar.
    var outerLevels = 0
    /// Whether the innermost level is such a component and holds nothing yet.
    var isBare: Bool
  }

  private var nesting = Nesting()
  private var fate = Fate.kept
  private let limit: Int

  /// - Parameter limit: How many levels may be open, the calendar included.
  init(limit: Int) { self.limit = limit }

  var depth: Int { nesting.depth }

  /// The components that are open, the outermost first, without those too deep to be named.
  var levels: [Nesting.Level] { nesting.levels }

  /// Whether the outermost component broke a limit.
  var isSkipping: Bool {
    if case .kept = fate { false } else { true }
  }

  /// Gives up the outermost component; `false` when it was given up before.
  mutating func skip() -> Bool {
    guard case .kept = fate, depth > 0 else { return false }
    fate = .skipped
    return true
  }

  /// How many levels end before a component of that name begins, because their END is missing.
  ///
  /// In what is nested too deep a component of a calendar begins anew: nothing of the deep one can be kept, and all
  /// that follows would be lost with it. Only in a row of bare BEGIN lines it is one level more.
  func levelsEnding(beforeBegin name: String) -> Int {
    guard case .tooDeep(let excess) = fate else { return nesting.levelsEnding(beforeBegin: name) }
    return Nesting.isOuter(name) && !excess.isBare ? depth : 0
  }

  /// Opens a level; `false` when its depth costs the outermost component.
  mutating func begin(_ name: String) -> Bool {
    guard case .tooDeep(var excess) = fate else {
      nesting.begin(name)
      // The calendar is the first level.
      guard depth + 1 > limit else { return true }
      defer { fate = .tooDeep(Excess(isBare: Nesting.isOuter(name))) }
      return isSkipping
    }
    excess.levels += 1
    excess.isBare = Nesting.isOuter(name)
    if excess.isBare { excess.outerLevels += 1 }
    fate = .tooDeep(excess)
    return true
  }

  /// How many levels an END line of that name ends; `nil` when it ends one beyond the limit.
  ///
  /// Levels beyond the limit end one by one, but for the END of an outer component that is open only before them: it
  /// ends all of them, so that missing END lines do not swallow the rest of the body.
  mutating func levelsEnding(atEnd name: String) -> Int? {
    guard case .tooDeep(var excess) = fate else { return nesting.levelsEnding(atEnd: name) }
    let isOuter = Nesting.isOuter(name)
    let endsAll = isOuter && excess.outerLevels == 0 && isOpen(name)
    guard excess.levels > 0, !endsAll else {
      fate = .skipped
      return nesting.levelsEnding(atEnd: name)
    }
    excess.levels -= 1
    excess.isBare = false
    if isOuter, excess.outerLevels > 0 { excess.outerLevels -= 1 }
    fate = .tooDeep(excess)
    return nil
  }

  /// Whether a component of that name is open.
  func isOpen(_ name: String) -> Bool { levels.contains { $0.name == name } }

  /// Counts a property of the innermost component and gives how many it has now; none are counted beyond the limit.
  mutating func addProperty() -> Int {
    guard case .tooDeep(var excess) = fate else { return nesting.addProperty() }
    if excess.isBare {
      excess.isBare = false
      fate = .tooDeep(excess)
    }
    return 0
  }

  /// Ends levels, and says what the outermost was when it is among them.
  mutating func close(_ count: Int) -> (name: String, isSkipped: Bool)? {
    guard count > 0, let name = levels.first?.name else { return nil }
    nesting.end(count)
    if case .tooDeep = fate { fate = .skipped }
    guard depth == 0 else { return nil }
    defer { fate = .kept }
    return (name, isSkipping)
  }
}
