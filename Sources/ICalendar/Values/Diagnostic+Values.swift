// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Diagnostic.Kind {
  /// A day or time that no calendar or clock has, or that is written in no known form.
  public static let invalidDate = Self(rawValue: "invalid-date")
  /// A length of time that the format does not have.
  public static let invalidDuration = Self(rawValue: "invalid-duration")
  /// A period whose parts are wrong or that ends before it starts.
  public static let invalidPeriod = Self(rawValue: "invalid-period")
  /// A URI with control characters, or none at all.
  public static let invalidURI = Self(rawValue: "invalid-uri")
  /// A position that is not on the globe.
  public static let invalidPosition = Self(rawValue: "invalid-position")
  /// An offset from UTC that is not hours and minutes.
  public static let invalidOffset = Self(rawValue: "invalid-offset")
  /// A value that is not a whole number of 32 bits.
  public static let invalidInteger = Self(rawValue: "invalid-integer")
  /// A value that is neither TRUE nor FALSE.
  public static let invalidBoolean = Self(rawValue: "invalid-boolean")
  /// A REQUEST-STATUS without a code.
  public static let invalidStatus = Self(rawValue: "invalid-status")
  /// A property without a value; it counts as absent.
  public static let emptyValue = Self(rawValue: "empty-value")
  /// A VALUE parameter that the property does not allow.
  public static let unknownValueType = Self(rawValue: "unknown-value-type")
  /// A value of another type than its VALUE parameter, or its absence, says.
  public static let valueTypeMismatch = Self(rawValue: "value-type-mismatch")
  /// A value written in a form that the format does not have, and understood all the same.
  public static let repairedValue = Self(rawValue: "repaired-value")
  /// A component without a UID.
  public static let missingUID = Self(rawValue: "missing-uid")
  /// A component without a DTSTAMP.
  public static let missingDTStamp = Self(rawValue: "missing-dtstamp")
  /// A component without a DTSTART.
  public static let missingDTStart = Self(rawValue: "missing-dtstart")
  /// A component without another property that the format asks for.
  public static let missingProperty = Self(rawValue: "missing-property")
  /// An all-day event that ends on the day on which it starts, where the format wants the day after.
  public static let endIsStart = Self(rawValue: "end-is-start")
  /// A DTEND earlier than the DTSTART, or a DURATION backwards.
  public static let endBeforeStart = Self(rawValue: "end-before-start")
  /// A property given more often than the format allows; the first counts.
  public static let repeatedProperty = Self(rawValue: "repeated-property")
  /// Two properties that exclude each other, such as DTEND and DURATION.
  public static let conflictingProperties = Self(rawValue: "conflicting-properties")
}
