// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of plenary.yaml.
enum WorkspaceFormat {
  static let title = Key("title", .text, "The title of the workspace.", isRequired: true)
  static let uidDomain = Key(
    "uid_domain", domain, "The domain that calendar UIDs end in, for ever.", isRequired: true)
  static let timezone = Key(
    "timezone", .text, "The IANA name of the zone where nothing else says one.")
  static let attribution = Key(
    "attribution",
    ValueType<[(key: String, value: Attribution)]>.dictionary(
      of: attributionType, wanted: "a map from ids to whose data is used"),
    "Whose data is used under which license, by id.")

  static let format = RecordFormat(
    "workspace", "Marks a folder as a workspace.",
    keys: [title, uidDomain, timezone, attribution, CommonKeys.note])

  private static let domain = ValueType<String>([
    "type": "string", "pattern": "^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$",
  ]) { value, context in
    let labels = value.text?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    let isDomain =
      !labels.isEmpty
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      }
    guard isDomain, let text = value.text else {
      context.reject(value, "a domain such as calendar.example.org")
      return nil
    }
    return text
  }

  private static let url = Key("url", .text, "The page to link to.")
  private static let license = Key("license", .text, "The license, such as CC BY 4.0.")
  private static let licenseURL = Key("license_url", .text, "The license's page.")
  private static let covers = Key("covers", .text, "Which facts are meant.")
  private static let via = Key("via", .text, "How the data came here.")

  private static let attributionFormat = RecordFormat(
    "attribution", "Whose data is used.", line: ["type": "string"],
    keys: [CommonKeys.requiredName, url, license, licenseURL, covers, via])

  private static let attributionType = ValueType<Attribution>.record(
    attributionFormat,
    line: { value, context in context.plainText(value).map { Attribution(id: "", name: $0) } },
    read: { record, _ in
      var attribution = Attribution(id: "", name: record[CommonKeys.requiredName] ?? "")
      attribution.url = record[url]
      attribution.license = record[license]
      attribution.licenseURL = record[licenseURL]
      attribution.covers = record[covers]
      attribution.via = record[via]
      return attribution
    })
}
