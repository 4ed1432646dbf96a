// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Diagnostic.Kind {
  /// A recurrence rule that cannot be read; the event keeps its first instance.
  public static let ruleInvalid = Self(rawValue: "rule-invalid")
  /// A part of a recurrence rule that was ignored or repaired; the rest of the rule stands.
  public static let rulePart = Self(rawValue: "rule-part")
  /// A recurrence rule that no day and time can ever fit; the event keeps its first instance.
  public static let ruleImpossible = Self(rawValue: "rule-impossible")
  /// A recurrence rule that took more than ``Limits/steps`` without an instance; the rest is missing.
  public static let ruleStepsExceeded = Self(rawValue: "rule-steps-exceeded")
  /// A recurrence rule of another calendar than the Gregorian one; the event keeps its first instance.
  public static let ruleNotGregorian = Self(rawValue: "rule-not-gregorian")
  /// More occurrences than ``Limits/occurrences``; the rest is missing.
  public static let occurrencesCapped = Self(rawValue: "occurrences-capped")
}
