// Plenary
// SPDX-License-Identifier: Apache-2.0

extension SyntheticForum {
  /// The forum's two files, by their paths inside a workspace.
  public var forumFiles: [WorkspaceTemplate.File] {
    let folder = "forums/\(forum.id)"
    return [
      .init(
        path: "\(folder)/forum.yaml",
        text: "# Synthetic: made up for tests. No person, city or session in it is real.\n"
          + forum.fileText),
      .init(
        path: "\(folder)/schedule.yaml",
        text: "# Synthetic: made up for tests.\n"
          + forum.scheduleFileText),
    ]
  }

  /// A whole workspace that holds nothing but this forum and its cities.
  public var workspaceFiles: [WorkspaceTemplate.File] {
    let cityFields = cities.map {
      YAMLText.Field($0.id.rawValue, .map([.init("name", .scalar($0.name))]))
    }
    return [
      .init(
        path: Workspace.markerFile,
        text:
          "title: Synthetic workspace (made up)\nuid_domain: \(forum.uidDomain)\ntimezone: UTC\n"),
      .init(
        path: "cities.yaml",
        text: YAMLText.block([.init(CityFormat.cities.name, .block(cityFields))]).document),
    ] + forumFiles
  }
}
