// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Diagnostic.Kind {
  /// A Windows or Outlook name was taken for the IANA zone that it stands for.
  public static let zoneWindowsName = Self(rawValue: "zone-windows-name")
  /// A name was recognized behind a prefix, in another case or between quotes.
  public static let zoneSpelling = Self(rawValue: "zone-spelling")
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
}
