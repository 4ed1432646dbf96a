// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of networks.yaml.
enum NetworkFormat {
  private static let network = ValueType<CityNetwork.ID>.reference(to: .network)

  static let abbreviation = Key("abbreviation", .text, "The short form, such as USCM.")
  static let kind = Key("kind", .text, "What sort of body it is, in the source's words.")
  static let founded = Key("founded", .partialDate, "2013 or 2016-09-11.")
  static let seat = Key(
    "seat", ValueType<City.ID>.reference(to: .city), "The city of its secretariat.")
  static let relation = Key("relation", .text, "self, founding partner, network, or other words.")
  static let representedIn = Key(
    "represented_in", network, "The network in whose committee it has a representative.")
  static let committee = Key("committee", OfficeFormat.type, "Who holds which office, as of when.")
  static let feeds = Key("feeds", FeedFormat.type.oneOrMore, "The event feeds it publishes.")
  static let url = Key("url", .text, "Its page on the web.")
  static let disputed = Key(
    "disputed", disputedType, "Figures that disagree, with what says so.")

  static let format = RecordFormat(
    "network", "A network of cities, or a partner.",
    keys: [
      CommonKeys.requiredName, abbreviation, CommonKeys.also, kind, founded, seat, relation,
      representedIn, committee, feeds, url, disputed, CommonKeys.note, CommonKeys.source,
      CommonKeys.fieldSources,
    ] + FigureKeys.all)

  static let networks = Key(
    "networks",
    ValueType<Records<CityNetwork>>.records(
      format, line: CommonKeys.requiredName, of: { id, _ in .network(id) }, read: read),
    "The networks and partners, by id.", isRequired: true)
  static let feedsSeen = Key(
    "feeds_seen",
    ValueType<[(key: String, value: FeedReference)]>.dictionary(
      of: FeedFormat.type, wanted: "a map from ids to feeds"),
    "Feeds of organizations that are no network here, by id.")

  static let fileFormat = RecordFormat(
    "networks", "The networks and partners of a workspace.",
    keys: [CommonKeys.sourceList, networks, feedsSeen])

  @Sendable private static func read(_ id: CityNetwork.ID, _ record: RecordReader) -> CityNetwork? {
    var network = CityNetwork(id: id, name: record[CommonKeys.requiredName] ?? id.rawValue)
    network.abbreviation = record[abbreviation]
    network.otherNames = record[CommonKeys.also]
    network.kind = record[kind]
    network.founded = record[founded]
    network.seat = record[seat]
    network.relation = record[relation]
    network.representedIn = record[representedIn]
    network.figures = FigureKeys.read(record)
    network.disputed = record[disputed]
    network.committee = record[committee]
    network.feeds = record[feeds]
    network.url = record[url]
    network.note = record[CommonKeys.note]
    network.sources = record.citation()
    return network
  }

  static let says = Key("says", .text, "Who states them, in words.")
  static let disputedFormat = RecordFormat(
    "disputed", "Figures that disagree with the network's own.",
    keys: FigureKeys.all + [says, CommonKeys.source])

  private static let disputedType = ValueType<DisputedFigures>.record(disputedFormat) {
    record, _ in
    DisputedFigures(
      figures: FigureKeys.read(record), says: record[says], sources: record[CommonKeys.source])
  }.oneOrMore
}
