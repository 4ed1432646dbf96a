// Plenary
// SPDX-License-Identifier: Apache-2.0

extension VEvent {
  /// What identifies the event: its UID, or a name made from its content when it has none.
  ///
  /// The made one is the same each time the same event is read: DTSTAMP, CREATED, LAST-MODIFIED and SEQUENCE do not count.
  /// It changes with the content, as there is nothing else to go by.
  public var uidOrSynthetic: String { uid ?? syntheticUID }

  /// The UID that the event gets when it has none of its own: `synthetic-` and 32 hexadecimal digits.
  public var syntheticUID: String {
    let hash = component.fingerprint(
      without: ["UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE"])
    return "synthetic-\(hash.text)"
  }
}
