// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of cities.yaml.
enum CityFormat {
  static let region = Key("region", .text, "Shown where a country has several cities of a name.")
  static let country = Key("country", .text, "The country's code (ISO 3166-1), such as \"NO\".")
  static let timezone = Key("timezone", .text, "The IANA name of the city's zone.")
  static let population = Key("population", FigureFormat.type, "The number of inhabitants.")
  static let geonames = Key(
    "geonames", .integer(1...999_999_999, such: "3137115"), "Its number in GeoNames.")
  static let networks = Key(
    "networks", memberships, "Networks it is a member of, each with its source.")
  static let seenIn = Key(
    "seen_in", ValueType.text.oneOrMore, "Where it was met, in words; no membership.")

  static let format = RecordFormat(
    "city", "A city.",
    keys: [
      CommonKeys.requiredName, CommonKeys.also, region, country, timezone, population,
      VenueFormat.location, geonames, networks, seenIn, CommonKeys.note, CommonKeys.source,
      CommonKeys.fieldSources,
    ])

  static let cities = Key(
    "cities",
    ValueType<Records<City>>.records(
      format, line: CommonKeys.requiredName, of: { id, _ in .city(id) }, read: read),
    "The cities, by id.", isRequired: true)
  static let countries = Key(
    "countries",
    ValueType<[(key: String, value: String)]>.dictionary(
      of: .text, wanted: "a map from country codes to names"),
    "The names of countries by their code.")

  static let fileFormat = RecordFormat(
    "cities", "The cities of a workspace.", keys: [CommonKeys.sourceList, countries, cities])

  @Sendable private static func read(_ id: City.ID, _ record: RecordReader) -> City? {
    var city = City(id: id, name: record[CommonKeys.requiredName] ?? id.rawValue)
    city.otherNames = record[CommonKeys.also]
    city.region = record[region]
    city.country = record[country]
    city.timeZone = record[timezone]
    city.population = record[population]
    city.location = record[VenueFormat.location]
    city.geonames = record[geonames]
    city.memberships = record[networks]
    city.seenIn = record[seenIn]
    city.note = record[CommonKeys.note]
    city.sources = record.citation()
    return city
  }

  static let membershipFormat = RecordFormat(
    "membership", "A membership with its source.",
    line: ValueType<Source.ID>.reference(to: .source).oneOrMore.schema,
    keys: [CommonKeys.source, CommonKeys.note])

  private static let membership = ValueType<Membership>.record(
    membershipFormat,
    line: { value, context in
      CommonKeys.source.type.read(value, context).map { Membership(network: "", sources: $0) }
    },
    read: { record, _ in
      Membership(network: "", sources: record[CommonKeys.source], note: record[CommonKeys.note])
    })

  private static let memberships = ValueType<[Membership]>(
    ["type": "object", "additionalProperties": membership.schema], formats: [membershipFormat]
  ) { value, context in
    guard let entries = value.map else {
      context.reject(value, "a map from a network to the source, such as {icorn: report}")
      return nil
    }
    return entries.compactMap { entry in
      let key = YAMLValue(
        content: .text(entry.key, isPlain: entry.isPlainKey), line: entry.line,
        column: entry.column)
      context.refer(to: entry.key, [.network], at: key)
      if entry.value.isAbsent { return Membership(network: .init(entry.key)) }
      var made = membership.read(entry.value, context)
      made?.network = CityNetwork.ID(entry.key)
      return made
    }
  }
}
