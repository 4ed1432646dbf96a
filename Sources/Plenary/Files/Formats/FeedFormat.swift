// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of an event feed.
enum FeedFormat {
  static let organization = Key("organization", .text, "Who publishes it, when no network here.")
  static let url = Key("url", .text, "The feed's address; none: not known.")
  static let software = Key("software", .text, "The software that makes it.")
  static let product = Key("prodid", .text, "The product that the feed names (PRODID).")
  static let partnerEvents = Key(
    "partner_events", .boolean, "Whether it carries partners' events too.")
  static let seen = Key("seen", .boolean, "Whether somebody has read it.")

  static let format = RecordFormat(
    "feed", "An event feed.",
    keys: [
      organization, url, software, product, partnerEvents, seen, CommonKeys.note,
      CommonKeys.source,
    ])

  static let type = ValueType<FeedReference>.record(format) { record, _ in
    var feed = FeedReference(url: record[url])
    feed.organization = record[organization]
    feed.software = record[software]
    feed.product = record[product]
    feed.carriesPartnerEvents = record[partnerEvents]
    feed.seen = record[seen]
    feed.note = record[CommonKeys.note]
    feed.sources = record[CommonKeys.source]
    return feed
  }
}
