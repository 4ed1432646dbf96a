// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds

/// A component of a body on its way to the store, made on any thread.
struct IncomingComponent: Sendable {
  enum Payload: Sendable {
    /// The store has this very content, at this place of its identities; the component only where it is read anew.
    case known(Int, FeedComponent?)
    case parsed(FeedComponent)
    /// Its calendar asks for something that no list can take.
    case refused
  }

  /// Its bytes, which are let go of as soon as it is stored.
  let slice: ComponentSlice
  let content: ComponentContent
  let payload: Payload
  let log: DiagnosticLog

  /// Reads a component as far as need be.
  ///
  /// - Parameters:
  ///   - content: What its bytes say, when that is known already.
  ///   - isAnew: Whether what is known is read again, because the way of reading changed since.
  init(
    _ slice: ComponentSlice, content known: ComponentContent? = nil, first: FirstPass,
    stored: StoredIdentities, isAnew: Bool
  ) {
    self.slice = slice
    content = known ?? ComponentContent(slice.bytes)
    var log = DiagnosticLog()
    switch first.method(of: slice.calendar) {
    case .other:
      payload = .refused
    case .publish, .request, .cancel:
      let position = stored.position(content: content.fingerprint)
      if let position, !isAnew {
        payload = .known(position, nil)
      } else {
        let component = FeedComponent(
          slice, content: content, reading: first.reading(of: slice.calendar), log: &log)
        payload = position.map { .known($0, component) } ?? .parsed(component)
      }
    }
    self.log = log
  }

  /// Where it is among the stored identities; `nil` when the store does not have it.
  func position(in stored: StoredIdentities) -> Int? {
    switch payload {
    case .known(let position, _): position
    case .parsed(let component): stored.position(key: component.fingerprint)
    case .refused: nil
    }
  }

  /// The component, parsed now when it was known by its content only.
  func component(_ reading: FeedReading) -> FeedComponent {
    switch payload {
    case .parsed(let component), .known(_, let component?): return component
    case .known(_, nil), .refused:
      var unheard = DiagnosticLog.silent
      return FeedComponent(slice, content: content, reading: reading, log: &unheard)
    }
  }
}
