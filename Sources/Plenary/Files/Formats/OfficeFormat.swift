// Plenary
// SPDX-License-Identifier: Apache-2.0

import CivilTime

/// The keys of an office in a network.
enum OfficeFormat {
  static let role = Key("role", .text, "The office.")
  static let city = Key("city", ValueType<City.ID>.reference(to: .city), "The person's city.")
  static let asOf = Key(
    "as_of", ValueType<CivilDate>.date, "The date of the page that states it.")

  static let format = RecordFormat(
    "office", "An office that a person holds in a network.",
    keys: [CommonKeys.requiredName, role, city, asOf, CommonKeys.note, CommonKeys.source])

  static let type = ValueType<Office>.record(format) { record, _ in
    guard let name = record[CommonKeys.requiredName] else { return nil }
    var office = Office(name: name)
    office.role = record[role]
    office.city = record[city]
    office.asOf = record[asOf]
    office.note = record[CommonKeys.note]
    office.sources = record[CommonKeys.source]
    return office
  }.oneOrMore
}
