// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A role as a noun that leads a title, and as a verb of a sentence.
public enum RoleWords {
  /// Such as "Chair", to stand before a title.
  public static func heading(_ role: String) -> String {
    role.prefix(1).uppercased() + role.dropFirst()
  }

  /// Such as "chairs", to stand after a name; unknown roles give "takes part" with the role.
  public static func verb(_ role: String) -> String {
    switch role.lowercased() {
    case "speaker": "speaks"
    case "chair": "chairs"
    case "co-chair": "co-chairs"
    case "moderator": "moderates"
    case "host": "hosts"
    case "keynote": "gives the keynote"
    case "panelist", "panellist": "is on the panel"
    case "introduction": "introduces"
    case "welcome": "welcomes"
    case "presents award": "presents the award"
    case "guest of honour": "is the guest of honour"
    case "rapporteur": "reports"
    case "facilitator": "facilitates"
    default: "takes part (\(role))"
    }
  }
}
