// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of a person.
enum PersonFormat {
  static let name = Key("name", .text, "The full name.")
  static let family = Key("family", .text, "The family name, when it alone was printed.")
  static let title = Key(
    "title", ValueType.text.oneOrMore, "Titles and offices as printed; the first one leads.")
  static let city = Key("city", ValueType<City.ID>.reference(to: .city), "The person's city.")
  static let network = Key(
    "network", ValueType<CityNetwork.ID>.reference(to: .network),
    "The network the person speaks for.")
  static let organization = Key(
    "organization", .text, "The organization; a mayor's is City of … unless written.")

  static let format = RecordFormat(
    "person", "A person of the forum.",
    keys: [
      name, family, title, city, network, organization, CommonKeys.also, CommonKeys.note,
      CommonKeys.source, CommonKeys.fieldSources,
    ])

  static let type = ValueType<Records<Person>>.records(
    format, line: name, of: { id, context in context.forum.map { .person(id, in: $0) } },
    read: { id, record in
      var person = Person(id: id, name: record[name], family: record[family])
      person.titles = record[title]
      person.city = record[city]
      person.network = record[network]
      person.organization = record[organization]
      person.otherNames = record[CommonKeys.also]
      person.note = record[CommonKeys.note]
      person.sources = record.citation(default: record.context.defaultSources)
      return person
    })
}
