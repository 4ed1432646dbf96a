// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Reads the files of a workspace, those that others refer to first.
struct WorkspaceReader {
  private let folder: WorkspaceFolder
  private let limits: FileLimits
  private var workspace: Workspace
  private var findings: [Finding] = []
  private var places = FilePlaces()
  private var names: [Reference: [String: String]] = [:]

  init(directory: String, limits: FileLimits) {
    folder = WorkspaceFolder(path: directory, limits: limits)
    self.limits = limits
    workspace = Workspace(directory: directory, title: "", uidDomain: "")
  }

  mutating func read(_ forums: Workspace.Forums) throws(WorkspaceError) -> WorkspaceReading {
    try readWorkspaceFile()
    listFolders()
    let wanted = try selected(forums)
    try readNetworksAndCities()
    try readDecisions()
    for id in wanted { try readForum(id) }
    return WorkspaceReading(workspace: workspace, findings: findings, places: places)
  }

  // MARK: plenary.yaml

  private mutating func readWorkspaceFile() throws(WorkspaceError) {
    let file = Workspace.markerFile
    guard let bytes = try folder.contents(of: file) else {
      throw WorkspaceError(.notAWorkspace, subject: folder.path)
    }
    let (value, faults) = YAMLFile.read(bytes, file: file, limits: limits)
    let context = ReadingContext(file: file, limits: limits)
    context.take(faults)
    guard let value, let record = RecordReader(value, WorkspaceFormat.format, context) else {
      throw WorkspaceError(
        .damagedWorkspace, subject: "\(folder.path)/\(file)",
        detail: context.finish().first?.description ?? "it is empty; it needs title and uid_domain")
    }
    context.remember(.workspace, line: 1, column: 1, keys: record.entries)
    workspace.title = record[WorkspaceFormat.title] ?? ""
    workspace.timeZone = record[WorkspaceFormat.timezone]
    workspace.note = record[CommonKeys.note]
    workspace.attributions = (record[WorkspaceFormat.attribution] ?? []).map { key, value in
      var value = value
      value.id = key
      return value
    }
    guard let domain = record[WorkspaceFormat.uidDomain] else {
      // Every UID would be wrong, and a wrong one that is published stays for ever.
      throw WorkspaceError(
        .damagedWorkspace, subject: "\(folder.path)/\(file)",
        detail: context.finish().first { $0.severity == .error }?.description ?? "no uid_domain")
    }
    workspace.uidDomain = domain
    take(context)
  }

  private mutating func listFolders() {
    for name in folder.names(in: "forums") {
      guard folder.exists("forums/\(name)/forum.yaml") else {
        if folder.exists("forums/\(name)/schedule.yaml") {
          findings.append(
            Finding(
              at: FilePlace(file: "forums/\(name)"), .error, rule: "missing-file",
              "the folder has a schedule.yaml and no forum.yaml"))
        }
        continue
      }
      guard Forum.ID(name).isWellFormed else {
        findings.append(
          Finding(
            at: FilePlace(file: "forums/\(name)"), .error, rule: "identifier",
            "the folder's name is the forum's id; write lower-case letters, digits and hyphens"))
        continue
      }
      workspace.forumIDs.append(Forum.ID(name))
    }
    workspace.feedFiles = folder.names(in: "feeds").filter { $0.hasSuffix(".ics") }
  }

  private func selected(_ forums: Workspace.Forums) throws(WorkspaceError) -> [Forum.ID] {
    switch forums {
    case .all: return workspace.forumIDs
    case .none: return []
    case .only(let ids):
      for id in ids where !workspace.forumIDs.contains(id) {
        let known = workspace.forumIDs.map(\.rawValue)
        let nearest = EditDistance.nearest(to: id.rawValue, among: known)
        throw WorkspaceError(
          .unknownForum, subject: id.rawValue,
          detail: nearest.map { "the nearest is \($0)." }
            ?? (known.isEmpty ? "it has none yet." : "it has \(known.joined(separator: ", "))."))
      }
      return ids
    }
  }

  // MARK: networks.yaml and cities.yaml, which refer to each other

  private mutating func readNetworksAndCities() throws(WorkspaceError) {
    let networks = try parse("networks.yaml")
    let cities = try parse("cities.yaml")
    if networks != nil || !folder.exists("networks.yaml") {
      names[.network] = ReadingContext.names(in: networks?.value["networks"])
    }
    if cities != nil || !folder.exists("cities.yaml") {
      names[.city] = ReadingContext.names(in: cities?.value["cities"])
    }
    if let (value, context) = networks,
      let record = RecordReader(value, NetworkFormat.fileFormat, context)
    {
      context.names = names
      context.names[.source] = ReadingContext.names(in: value["sources"])
      workspace.networkSources = record[CommonKeys.sourceList] ?? []
      workspace.networks = record[NetworkFormat.networks] ?? []
      workspace.otherFeeds = (record[NetworkFormat.feedsSeen] ?? []).map(\.value)
      take(context)
    }
    if let (value, context) = cities,
      let record = RecordReader(value, CityFormat.fileFormat, context)
    {
      context.names = names
      context.names[.source] = ReadingContext.names(in: value["sources"])
      workspace.citySources = record[CommonKeys.sourceList] ?? []
      workspace.countries = Dictionary(record[CityFormat.countries] ?? []) { first, _ in first }
      workspace.cities = record[CityFormat.cities] ?? []
      take(context)
    }
  }

  // MARK: decisions.yaml

  private mutating func readDecisions() throws(WorkspaceError) {
    guard let bytes = try folder.contents(of: Decisions.file) else { return }
    let reading = DecisionsReading(
      bytes, cities: names[.city] == nil ? nil : workspace.cities, limits: limits)
    workspace.decisions = reading.decisions
    findings += reading.findings
  }

  // MARK: forums

  private mutating func readForum(_ id: Forum.ID) throws(WorkspaceError) {
    let file = "forums/\(id)/forum.yaml"
    let faultsBefore = findings.count
    guard let (value, context) = try parse(file) else {
      if findings.count == faultsBefore {
        findings.append(
          Finding(
            at: FilePlace(file: file), .error, rule: "empty-file",
            "the file is empty; it needs a title"))
      }
      return
    }
    context.names = names
    let schedule = try parse("forums/\(id)/schedule.yaml")
    let reader = ForumReader(id: id, workspace: workspace, context: context)
    if var forum = reader.forum(value) {
      if let schedule {
        schedule.context.names = context.names
        forum.schedule = reader.schedule(schedule.value, schedule.context)
      }
      workspace.forums[id] = forum
    }
    take(context)
    if let schedule { take(schedule.context) }
  }

  /// A file's value with the context to read it in; `nil` when there is no file, or it has no value.
  private mutating func parse(
    _ file: String
  ) throws(WorkspaceError) -> (value: YAMLValue, context: ReadingContext)? {
    guard let bytes = try folder.contents(of: file) else { return nil }
    let (value, faults) = YAMLFile.read(bytes, file: file, limits: limits)
    guard let value else {
      findings += faults
      return nil
    }
    let context = ReadingContext(file: file, limits: limits)
    context.take(faults)
    return (value, context)
  }

  private mutating func take(_ context: ReadingContext) {
    findings += context.finish().sorted()
    places.merge(context.places)
  }
}
