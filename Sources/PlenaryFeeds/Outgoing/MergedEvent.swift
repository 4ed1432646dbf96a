// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar
import Plenary

/// One event of the feed of all partners: who announces it, and what it is called there.
public struct MergedEvent: Sendable, Hashable {
  /// Its UID in the feed.
  ///
  /// It is a name-based one, of the leading source's name and UID. The occurrence is not part of it, for an override has the
  /// UID of its series.
  public let uid: String
  /// The names of the sources that announce it, the leading one first.
  public let sources: [String]
  /// The networks that announce it, or the sources' names where they are of none, in words.
  public let announcers: [String]
  /// What other announcements say that the leading one does not.
  let place: String?, url: String?

  /// Joins the announcements, the leading one first.
  init(_ members: [PartnerEngagement], led leader: EventReference, in workspace: Workspace) {
    let digest = SHA256Digest.of(Array(leader.source.utf8) + [0] + Array(leader.uid.utf8))
    uid = "\(digest.description.prefix(32))@\(workspace.uidDomain)"
    sources = members.compactMap(\.source)
    var seen: Set<String> = []
    announcers = members.flatMap { member in
      member.networks.isEmpty
        ? [member.source].compactMap { $0 }
        : member.networks.map { workspace.networks[$0]?.shortName ?? $0.rawValue }
    }.filter { seen.insert($0).inserted }
    place = members.lazy.compactMap(\.place).first
    url = members.lazy.compactMap(\.url).first
  }

  /// The property that names a source of an event, once for each.
  public static let sourceProperty = "X-PLENARY-SOURCE"

  /// A component of the leading announcement as it goes out, with its origin named for people and for programs.
  public func published(_ component: Component) -> Component {
    var event = VEvent(component: Outgoing.withoutAddresses(component))
    // Names of ours that a stranger has written say nothing.
    event.component.properties.removeAll { $0.name.hasPrefix("X-PLENARY-") }
    event.uid = uid
    if event.location == nil { event.location = place }
    if event.url == nil, let url = url.flatMap({ try? CalendarURI($0) }) { event.url = url }
    let origin = "Announced by \(announcers.joined(separator: ", "))."
    let words = event.description.map { $0.isEmpty ? origin : "\($0)\n\n\(origin)" }
    event.component.replaceAll("DESCRIPTION", with: [])
    event.description = words ?? origin
    for source in sources {
      var named = Component("VEVENT")
      named.setText(source, for: MergedEvent.sourceProperty)
      event.component.properties += named.properties
    }
    return event.component
  }
}
