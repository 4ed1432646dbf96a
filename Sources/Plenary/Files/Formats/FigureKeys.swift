// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of a network's figures.
enum FigureKeys {
  static let members = Key("members", FigureFormat.type, "Member cities.")
  static let partnerMembers = Key("partner_members", FigureFormat.type, "Members of other sorts.")
  static let countries = Key("countries", FigureFormat.type, "Countries that have members.")
  static let citizens = Key("citizens", FigureFormat.type, "Inhabitants of the members together.")
  static let smallestCity = Key(
    "smallest_city", FigureFormat.type, "The inhabitants a city needs to join.")

  static let all: [any AnyKey] = [members, partnerMembers, countries, citizens, smallestCity]

  static func read(_ record: RecordReader) -> NetworkFigures {
    var figures = NetworkFigures()
    figures.members = record[members]
    figures.partnerMembers = record[partnerMembers]
    figures.countries = record[countries]
    figures.citizens = record[citizens]
    figures.smallestCity = record[smallestCity]
    return figures
  }
}
