// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds
import Synchronization

/// What the first reading of a body finds of it that the store has already, so that a body of which little
/// changed is not read twice.
///
/// It remembers 24 bytes for each component that is known by its content, and the bytes of the others. When these are
/// too many it forgets all, and the body is read again.
struct BodySurvey: Sendable {
  /// A component that the store shows with this very content.
  struct Known: Sendable {
    /// Its place among the stored identities.
    let position: Int32
    let calendar: Int32
    let line: Int32
    let stamp: Int64
  }

  /// A component that has to be looked into.
  struct Other: Sendable {
    /// How many known ones come before it in the body.
    let knownBefore: Int
    let slice: ComponentSlice
    let content: ComponentContent
  }

  enum Sighting: Sendable {
    case known(Known)
    case other(ComponentSlice, ComponentContent)
    /// Nobody asks any more.
    case passed(ComponentSlice)
  }

  /// So many bytes of components that are not known are kept.
  private static let mostBytes = 4 << 20

  private(set) var known: [Known] = []
  private(set) var others: [Other] = []
  private var bytes = 0
  private let stored: StoredIdentities
  private let isGivenUp = Flag()

  private final class Flag: Sendable {
    private let value = Atomic(false)
    var isSet: Bool { value.load(ordering: .relaxed) }
    func set() { value.store(true, ordering: .relaxed) }
  }

  init(of stored: StoredIdentities) {
    self.stored = stored
  }

  /// Whether the body has to be read again all the same.
  var isIncomplete: Bool { isGivenUp.isSet }

  /// Looks at a component, on any thread.
  func look(at slice: ComponentSlice) -> Sighting {
    guard !isGivenUp.isSet else { return .passed(slice) }
    let content = ComponentContent(slice.bytes)
    guard let position = stored.position(content: content.fingerprint),
      stored.all[position].state == .shown, slice.name != "VTIMEZONE"
    else { return .other(slice, content) }
    return .known(
      Known(
        position: Int32(clamping: position), calendar: Int32(clamping: slice.calendar),
        line: Int32(clamping: slice.line), stamp: content.stamp))
  }

  /// Takes what was seen, in the order of the body; gives the component when it is not known.
  mutating func take(_ sighting: Sighting) -> ComponentSlice? {
    switch sighting {
    case .passed(let slice): return slice
    case .known(let component):
      if !isGivenUp.isSet { known.append(component) }
      return nil
    case .other(let slice, let content):
      guard !isGivenUp.isSet else { return slice }
      bytes += slice.bytes.count
      if bytes > Self.mostBytes {
        giveUp()
      } else {
        others.append(
          Other(knownBefore: known.count, slice: slice.detached(), content: content))
      }
      return slice
    }
  }

  private mutating func giveUp() {
    isGivenUp.set()
    known = []
    others = []
  }
}
