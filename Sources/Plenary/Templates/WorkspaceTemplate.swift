// Plenary
// SPDX-License-Identifier: Apache-2.0

public import CivilTime

/// The files of a new workspace: one small forum that exports at once.
public struct WorkspaceTemplate: Sendable {
  /// A file to write.
  public struct File: Hashable, Sendable {
    /// The path inside the workspace.
    public let path: String
    /// The whole text.
    public let text: String

    /// Joins a path and a text.
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// The title of the workspace.
  public var title: String
  /// The domain that calendar UIDs end in, for ever.
  public var uidDomain: String
  /// The IANA name of the zone where nothing else says one.
  public var timeZone: String
  /// The day on which it is made: the sample forum is eight weeks later.
  public var today: CivilDate

  /// Describes a new workspace.
  public init(title: String, uidDomain: String, timeZone: String, today: CivilDate) {
    self.title = title
    self.uidDomain = uidDomain
    self.timeZone = timeZone
    self.today = today
  }

  /// The short name of the sample forum.
  public static let sampleForum: Forum.ID = "sample-forum"

  /// The files in the order of their paths.
  public var files: [File] {
    let folder = "forums/\(WorkspaceTemplate.sampleForum)"
    return [
      File(path: ".gitignore", text: "# What plenary rebuilds, and its private part.\n.plenary/\n"),
      File(path: "cities.yaml", text: WorkspaceTemplate.cities),
      File(path: "\(folder)/forum.yaml", text: forum),
      File(path: "\(folder)/schedule.yaml", text: schedule),
      File(path: "networks.yaml", text: WorkspaceTemplate.networks),
      File(path: Workspace.markerFile, text: marker),
    ]
  }

  private var marker: String {
    """
    # Marks this folder as a workspace. Everything in it is text to read and edit; `plenary check` says what is wrong.
    title: \(YAMLText.written(title, inFlow: false))
    uid_domain: \(YAMLText.written(uidDomain, inFlow: false))   # the right half of every calendar UID: choose it once, for ever
    timezone: \(YAMLText.written(timeZone, inFlow: false))

    """
  }

  private static let networks = """
    # City networks and partners. Only `name` is needed; what is not written is not known. All keys: plenary schema networks
    #   uscm: {name: United States Conference of Mayors, abbreviation: USCM, members: 1408, source: page}
    sources: {}                           # id: address of the page a fact comes from

    networks: {}

    """

  private static let cities = """
    # Cities, with the networks they are members of and the page that says so. All keys: plenary schema cities
    #   stavanger: {name: Stavanger, country: "NO", timezone: Europe/Oslo, networks: {icorn: report}}
    sources: {}

    cities: {}

    """

  private var firstDay: CivilDate {
    let later = today.adding(days: 56)
    return later.adding(days: later.weekday.days(until: .monday))
  }

  private var forum: String {
    """
    # A sample to change or delete: nobody in it is real. All keys: plenary schema forum
    # Keys of people, venues and sessions are ids: short, lower case, kept for ever (a calendar's UID is made of them).
    #   duration: 90m was printed, ~75m is implied by the next item; none: not known.
    #   speakers: in printed order, `id` or `id: role`; `role (tbc)` and `tbc: role` are open points.
    title: Sample forum (made up)
    updated: \(today)
    first_day: \(firstDay)
    last_day: \(firstDay.adding(days: 1))
    timezone: \(YAMLText.written(timeZone, inFlow: false))

    venues:
      town-hall:
        name: Town Hall
        address: 1 Sample Square
        rooms:
          council-chamber: {name: Council Chamber, capacity: 120, features: [interpretation]}
          green-room: {name: Green Room, capacity: 40}

    people:
      first: {name: First Speaker, title: Mayor}
      second: {name: Second Speaker}

    sessions:

      registration:
        title: Registration
        kind: registration
        duration: 30m

      opening:
        title: Opening
        kind: plenary
        duration: 1h
        speakers: [first: chair, second]

      housing:
        title: "Workshop: Housing"
        kind: workshop
        duration: 90m
        expected: 30
        speakers: [second: moderator, tbc: speaker]

      closing:
        title: Closing session
        kind: plenary
        duration: ~45m
        status: tentative
        speakers: [first (tbc)]

    """
  }

  private var schedule: String {
    let next = firstDay.adding(days: 1)
    return """
      # When and where: a line a session, by start. Edit it by hand at will.
      #   start: weekday, date, time; only the date: the time is to be announced. Not here: no date yet.
      #   place: a room, or a venue.
      schedule:
        - {start: \(Moment(day: firstDay)) 08:30, session: registration, place: town-hall}
        - {start: \(Moment(day: firstDay)) 09:00, session: opening, place: council-chamber}
        - {start: \(Moment(day: firstDay)) 10:30, session: housing, place: green-room}
        - {start: \(Moment(day: next)) 11:00, session: closing, place: council-chamber}

      """
  }
}
