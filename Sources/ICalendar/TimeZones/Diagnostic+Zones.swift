// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Diagnostic.Kind {
  /// A Windows name was taken for the IANA zone that it stands for.
  public static let zoneWindowsName = Self(rawValue: "zone-windows-name")
  /// Words made for people, such as Outlook shows, were taken for an IANA zone.
  public static let zoneDisplayName = Self(rawValue: "zone-display-name")
  /// An IANA name was recognized behind a prefix.
  public static let zonePrefix = Self(rawValue: "zone-prefix")
  /// An IANA name was recognized in another case, with blanks for underscores or between quotes.
  public static let zoneSpelling = Self(rawValue: "zone-spelling")
  /// An abbreviation, which zones far apart share, was used as a name.
  public static let zoneShortName = Self(rawValue: "zone-short-name")
  /// A name is only an offset, so it has no daylight saving time.
  public static let zoneOffsetName = Self(rawValue: "zone-offset-name")
  /// Nobody knows the name; the calendar's own VTIMEZONE is used.
  public static let zoneOwnDefinition = Self(rawValue: "zone-own-definition")
  /// The calendar's VTIMEZONE says something else than tzdata, which is used.
  public static let zoneContradictsIANA = Self(rawValue: "zone-contradicts-iana")
  /// Nobody knows the name and the calendar does not define it.
  public static let zoneUnknown = Self(rawValue: "zone-unknown")
  /// The calendar's VTIMEZONE cannot be understood.
  public static let zoneDefinitionBroken = Self(rawValue: "zone-definition-broken")
  /// This machine has no zone files, or a damaged one.
  public static let zoneDatabase = Self(rawValue: "zone-database")
}
