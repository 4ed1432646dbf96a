// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Diagnostic.Kind {
  /// A component that ended without an END line of its own.
  public static let missingEnd = Self(rawValue: "missing-end")
  /// An END line that names no open component.
  public static let mismatchedEnd = Self(rawValue: "mismatched-end")
  /// Bytes that are not UTF-8; each run became U+FFFD.
  public static let badUTF8 = Self(rawValue: "bad-utf8")
  /// A NUL or another control character; it was removed.
  public static let controlCharacter = Self(rawValue: "control-character")
  /// A byte order mark before the first line.
  public static let byteOrderMark = Self(rawValue: "byte-order-mark")
  /// A body in UTF-16.
  public static let utf16 = Self(rawValue: "utf-16")
  /// A line that ends with LF or CR instead of CR LF; reported once a body for each of both.
  public static let lineEnding = Self(rawValue: "line-ending")
  /// An empty line inside a calendar; reported once a body.
  public static let blankLine = Self(rawValue: "blank-line")
  /// A line before BEGIN:VCALENDAR or after END:VCALENDAR; it was ignored.
  public static let textOutside = Self(rawValue: "text-outside")
  /// More than one VCALENDAR in a body.
  public static let severalCalendars = Self(rawValue: "several-calendars")
  /// A line without a colon; it was ignored.
  public static let lineWithoutColon = Self(rawValue: "line-without-colon")
  /// A name that no property, parameter or component can have; it was ignored.
  public static let badName = Self(rawValue: "bad-name")
  /// A name in lower case.
  public static let lowercaseName = Self(rawValue: "lowercase-name")
  /// Blanks after the name of a component.
  public static let trailingBlank = Self(rawValue: "trailing-blank")
  /// A parameter with quotes inside its value, or with a quote that is never closed.
  public static let parameterQuotes = Self(rawValue: "parameter-quotes")
  /// A parameter without an equals sign; it counts as one with an empty value.
  public static let parameterWithoutValue = Self(rawValue: "parameter-without-value")
  /// A body that could not be read to its end.
  public static let unreadable = Self(rawValue: "unreadable")
  /// A body of more bytes than ``Limits/bytes``; the rest was not read.
  public static let limitBytes = Self(rawValue: "limit-bytes")
  /// A component beyond ``Limits/components``; it was skipped.
  public static let limitComponents = Self(rawValue: "limit-components")
  /// An unfolded line of more octets than ``Limits/lineLength``; its component was skipped.
  public static let limitLineLength = Self(rawValue: "limit-line-length")
  /// Components nested deeper than ``Limits/nesting``; the outermost was skipped.
  public static let limitNesting = Self(rawValue: "limit-nesting")
  /// A component of more properties than ``Limits/properties``; it was skipped.
  public static let limitProperties = Self(rawValue: "limit-properties")
}
