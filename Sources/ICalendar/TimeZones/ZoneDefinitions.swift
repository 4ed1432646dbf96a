// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
import Synchronization

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A calendar's own VTIMEZONEs, each made into rules once, in however many spellings it is asked for.
final class ZoneDefinitions: Sendable {
  /// More descriptions than there are zones; the rest is not looked at.
  private static let most = 600

  private struct Zone {
    let component: VTimeZone
    let name: String
    /// Made when it is asked for first; `nil` inside when it cannot be used.
    private var definition: ZoneDefinition??
    /// Where it first contradicts the rules of an IANA name; `nil` inside when it never does.
    var contradictions: [String: Date?] = [:]

    init(_ component: VTimeZone, name: String) {
      self.component = component
      self.name = name
    }

    mutating func made() -> ZoneDefinition? {
      if let definition { return definition }
      let made = ZoneDefinition(component, identifier: name)
      definition = .some(made)
      return made
    }
  }

  /// By folded name. They are few, and making one takes some milliseconds at most.
  private let zones: Mutex<[String: Zone]>

  /// - Parameter components: VTIMEZONEs; others are passed over, and of two with one name the second.
  init(_ components: [Component]) {
    var found: [String: Zone] = [:]
    for component in components where component.name == VTimeZone.componentName {
      let zone = VTimeZone(component: component)
      guard let name = zone.tzid.map(ZoneName.trimmed) else { continue }
      let key = ZoneName.folded(name)
      guard found[key] == nil else { continue }
      guard found.count < Self.most else { break }
      found[key] = Zone(zone, name: name)
    }
    zones = Mutex(found)
  }

  /// The line of the TZID of the VTIMEZONE of a name; `nil` when there is none.
  func line(of tzid: String) -> Int? {
    zones.withLock { $0[Self.key(tzid)]?.component.component.first("TZID")?.line }
  }

  /// The rules of a name, named as their VTIMEZONE writes it; `nil` when there is none or it states no offset.
  func definition(of tzid: String) -> ZoneDefinition? {
    let key = Self.key(tzid)
    return zones.withLock { zones in zones[key]?.made() ?? nil }
  }

  /// When the VTIMEZONE of a name first says something else than rules do; `nil` when it never does or there is none.
  func firstContradiction(of tzid: String, with rules: TimeZoneRules) -> Date? {
    let key = Self.key(tzid)
    return zones.withLock { zones in
      guard let definition = zones[key]?.made() ?? nil else { return nil }
      if let known = zones[key]?.contradictions[rules.identifier] { return known }
      let first = definition.firstContradiction(with: rules)
      zones[key]?.contradictions[rules.identifier] = .some(first)
      return first
    }
  }

  private static func key(_ tzid: String) -> String { ZoneName.folded(ZoneName.trimmed(tzid)) }
}
