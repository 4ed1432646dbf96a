// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// Date iCal, a module of Drupal and Backdrop.
///
/// - A UID is `calendar.<node>.<field>.<position>@host`. Of an event that recurs the position is that of the first date
///   which the site's list still shows, so it changes as time goes on; the rule does not.
/// - Without a date field the UID is the page's address, with or without TLS.
/// - Without its library it answers with an English sentence and status 200, which is no calendar and therefore held.
public struct DrupalDateICal: FeedProducer {
  /// The module's name.
  public static let name = "Drupal Date iCal"
  /// UIDs change.
  public static let makesStableUIDs = true

  /// Recognizes a PRODID with "Drupal: Date iCal".
  public init?(_ calendar: Component) {
    guard calendar.product.contains("drupal: date ical") else { return nil }
  }

  /// The UID without the position of a series, or the address without its scheme.
  public func stableUID(of event: VEvent) -> String? {
    guard let uid = event.uid else { return nil }
    for scheme in ["https://", "http://"] where uid.hasPrefix(scheme) {
      return String(uid.dropFirst(scheme.count))
    }
    guard event.hasRecurrence, let at = uid.firstIndex(of: "@"), uid.hasPrefix("calendar.") else {
      return nil
    }
    let parts = uid[..<at].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4, Int(parts[3]) != nil else { return nil }
    return parts[..<3].joined(separator: ".") + uid[at...]
  }
}
