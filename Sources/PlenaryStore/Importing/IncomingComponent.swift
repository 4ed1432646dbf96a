// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import PlenaryFeeds

/// A component of a body on its way to the store, made on any thread.
struct IncomingComponent: Sendable {
  enum Payload: Sendable {
    /// The store has this very content, at this place of its identities.
    case known(Int)
    case parsed(FeedComponent)
    /// Its calendar asks for something that no list can take.
    case refused
  }

  /// Its bytes, which are let go of as soon as it is stored.
  let slice: ComponentSlice
  let content: ComponentContent
  let payload: Payload
  let log: DiagnosticLog

  init(_ slice: ComponentSlice, first: FirstPass, stored: StoredIdentities) {
    self.slice = slice
    content = ComponentContent(slice.bytes)
    var log = DiagnosticLog()
    switch first.method(of: slice.calendar) {
    case .other:
      payload = .refused
    case .publish, .request, .cancel:
      if let position = stored.position(content: content.fingerprint) {
        payload = .known(position)
      } else {
        let component = FeedComponent(
          slice, content: content, zones: first.zones(of: slice.calendar), log: &log)
        payload = .parsed(component)
      }
    }
    self.log = log
  }

  /// The component, parsed now when it was known by its content only.
  func component(zones: ZoneResolver) -> FeedComponent {
    if case .parsed(let component) = payload { return component }
    var unheard = DiagnosticLog.silent
    return FeedComponent(slice, content: content, zones: zones, log: &unheard)
  }
}
