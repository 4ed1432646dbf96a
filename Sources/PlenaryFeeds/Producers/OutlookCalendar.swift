// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime
public import ICalendar

/// Outlook, Exchange and Microsoft 365.
///
/// - A day that is taken as a whole may be written as two midnights with a mark (X-MICROSOFT-CDO-ALLDAYEVENT).
/// - Whether a meeting is tentative stands in a property of its own (X-MICROSOFT-CDO-BUSYSTATUS).
/// - A meeting that is called off stays with "Canceled:" before its title, and frees its time.
/// - Zones have Windows names, which the zone resolver knows, and overrides carry their series' rule, which does not count.
public struct OutlookCalendar: FeedProducer {
  /// The products' name.
  public static let name = "Outlook"

  /// Recognizes `-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN` and `Microsoft Exchange Server 2010`.
  public init?(_ calendar: Component) {
    let product = calendar.product
    guard
      product.contains("microsoft corporation//outlook")
        || product.contains("microsoft exchange")
    else { return nil }
  }

  /// Whole days as days, and the status that is meant.
  public func repaired(_ event: VEvent, zones: ZoneResolver) -> ProducerRepair {
    var repair = ProducerRepair(event: event)
    if isTrue("X-MICROSOFT-CDO-ALLDAYEVENT", event)
      || isTrue("X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", event)
    {
      makeWholeDays(&repair)
    }
    let busy = event.component.text("X-MICROSOFT-CDO-BUSYSTATUS")?.uppercased()
    let title = event.summary?.lowercased() ?? ""
    if busy == "FREE", ["canceled: ", "cancelled: "].contains(where: title.hasPrefix) {
      repair.event.status = .canceled
    } else if event.status == nil, busy == "TENTATIVE" {
      repair.event.status = .tentative
    }
    return repair
  }

  private func isTrue(_ name: String, _ event: VEvent) -> Bool {
    event.component.text(name)?.uppercased() == "TRUE"
  }

  private func makeWholeDays(_ repair: inout ProducerRepair) {
    guard let start = repair.event.dtstart, !start.isDate, start.civil.time == .midnight else {
      return
    }
    let end = repair.event.dtend
    if let end, end.civil.time != .midnight { return }
    repair.event.dtstart = .date(start.civil.date)
    if let end { repair.event.dtend = .date(end.civil.date) }
    repair.diagnostics.append(
      Diagnostic(
        .producerHabit, .note, line: repair.event.component.first("DTSTART")?.line ?? 0,
        message: "The event is marked as one of whole days, and was taken as that."))
  }
}
