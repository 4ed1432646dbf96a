// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
public import ICalendar

/// The Events Calendar, a plugin of WordPress: what the Global Parliament of Mayors' own site runs.
///
/// - A UID is made of the post's number and of its times, `12345-1528444800-1528459200@example.org`, so that a moved
///   event gets another one. The post's number and the host stay, with the day in the page's address for an event that
///   recurs.
/// - DTSTAMP has no Z in most versions, and is the time of the request.
/// - The observances of a VTIMEZONE begin in UTC without saying so. IANA names mean IANA's rules anyway.
/// - A site without a zone writes `TZID=UTC` and local times.
/// - A feed shows 30 events at a time.
/// - The organizer's name is percent-encoded in some versions.
public struct TheEventsCalendar: FeedProducer {
  /// The plugin's name.
  public static let name = "The Events Calendar"
  /// UIDs change.
  public static let makesStableUIDs = true
  /// Such as `6.15.20`.
  public let version: String?
  /// 30 events in the order of their starts.
  public let window = FeedWindow.page(size: 30)

  /// Recognizes `-//Name of the site - ECPv6.15.20//NONSGML v1.0//EN`.
  public init?(_ calendar: Component) {
    let product = calendar.product
    let parts = product.split(separator: " - ecpv", omittingEmptySubsequences: false)
    guard parts.count > 1, let rest = parts.last else { return nil }
    version = String(rest.prefix { $0 != "/" })
  }

  /// The post's number, the day of an occurrence that has a page of its own, and the host.
  public func stableUID(of event: VEvent) -> String? {
    guard let uid = event.uid, let at = uid.lastIndex(of: "@") else { return nil }
    let parts = uid[..<at].split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let day = event.url.flatMap { TheEventsCalendar.day(in: $0.text) }
    return "\(parts[0])" + (day.map { "-\($0)" } ?? "") + uid[at...]
  }

  /// `https://example.org/event/name/2018-06-08/`: the page of one occurrence.
  private static func day(in url: String) -> CivilDate? {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/").last.flatMap { CivilDate(iso: $0) }
  }

  /// DTSTAMP in UTC, the organizer's name as it is spoken, and a warning about local times in UTC.
  public func repaired(_ event: VEvent, zones: ZoneResolver) -> ProducerRepair {
    var repair = ProducerRepair(event: event)
    if case .floating(let civil) = event.dtstamp { repair.event.dtstamp = .utc(civil) }
    if let organizer = event.component.first("ORGANIZER"),
      let name = organizer.parameter("CN")?.value, let decoded = name.percentDecoded
    {
      var property = organizer
      property.parameters = property.parameters.map {
        $0.name == "CN" ? Parameter("CN", value: decoded) : $0
      }
      repair.event.component.set(property)
    }
    if let start = event.component.first("DTSTART"), start.parameter("TZID")?.value == "UTC",
      event.location?.isEmpty == false
    {
      repair.diagnostics.append(
        Diagnostic(
          .localTimeAsUTC, .warning, line: start.line, text: start.value,
          message: "The time is in UTC and a place is named. A site with no zone set publishes "
            + "local times as UTC."))
    }
    return repair
  }
}

extension String {
  /// The text without percent-encoding; `nil` when there is none, or it does not give a text.
  fileprivate var percentDecoded: String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2,
        let decoded = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        decoded >= 0x20, decoded != 0x7F
      else { return nil }
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
