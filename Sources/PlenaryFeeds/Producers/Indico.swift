// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ICalendar

/// Indico, CERN's conference system.
///
/// - UIDs such as `indico-event-12@example.org` stay; DTSTAMP is the time of the request.
/// - The description begins with the speakers and their affiliations in one line.
public struct Indico: FeedProducer {
  /// The product's name.
  public static let name = "Indico"

  /// Recognizes `-//CERN//INDICO//EN`.
  public init?(_ calendar: Component) {
    guard calendar.product.hasPrefix("-//cern//indico//") else { return nil }
  }

  /// The names in `Speakers: Ann Ash (City of Oslo), Bo Birk`.
  public func people(in event: VEvent) -> [String] {
    let mark = "Speakers: "
    let lines = event.description?.split(whereSeparator: \.isNewline) ?? []
    guard let line = lines.first(where: { $0.hasPrefix(mark) }) else { return [] }
    // Affiliations hold commas too, so that they go first.
    var depth = 0
    var names = ""
    for character in line.dropFirst(mark.count) {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      default: if depth == 0 { names.append(character) }
      }
    }
    return names.split(separator: ",").map(\.trimmingSpaces).filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  /// The text without blanks before and after it.
  var trimmingSpaces: String {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
