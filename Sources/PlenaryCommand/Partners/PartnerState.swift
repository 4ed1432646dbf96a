// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary
import PlenaryFeeds
import PlenaryStore

/// How a workspace's partner events stand: its feed files brought up to date, what is held, and whether the store works.
struct PartnerState {
  /// A source whose last body was not believed, or could not be read.
  struct Held {
    /// The file, or the name of a source that is imported; `nil` when the reason names it.
    let source: String?
    /// A sentence.
    let reason: String
    /// The command that shows more.
    let command: String
  }

  /// How many sources are listed, those of files and those that are imported.
  private(set) var sources = 0
  private(set) var held: [Held] = []
  /// Corrections of events that their sources have changed since in another way.
  private(set) var conflicts: [(event: EventReference, conflict: CorrectionConflict)] = []
  /// Why the store cannot be used; `nil` when it can.
  private(set) var failure: String?

  init(of workspace: Workspace) {
    do throws(StoreError) {
      let store = try Store.open(
        at: PartnerStore.path(in: workspace.directory),
        options: StoreOptions(mode: .automatic))
      let (reports, failures) = try store.syncFiles(
        in: workspace.directory + "/feeds", workspace.feedFiles, now: Today.now)
      for report in reports {
        guard let reason = report.reason else { continue }
        held.append(
          Held(
            source: "feeds/\(report.source).ics", reason: reason.description,
            command: "plenary events --source \(report.source)"))
      }
      for failure in failures {
        held.append(
          Held(source: nil, reason: failure.description, command: "plenary events"))
      }
      let known = try store.sources().filter(\.isActive)
      sources = known.count
      for feed in try store.feeds() where feed.state != .ok {
        guard let reason = feed.reason else { continue }
        held.append(
          Held(
            source: feed.name, reason: PartnerState.sentence(of: reason),
            command: "plenary feed explain \(feed.name)"))
      }
      for source in known where source.kind == .imported {
        guard let reason = source.held else { continue }
        held.append(
          Held(
            source: source.name, reason: PartnerState.sentence(of: reason),
            command: "plenary events --source \(source.name)"))
      }
      let listing = EventCorrections(workspace.decisions)
      let attribution = try EventAttribution(workspace, store)
      for reference in Set(workspace.decisions.corrections.map(\.event.series)).sorted() {
        guard let event = try store.event(reference.uid, of: reference.source) else { continue }
        let standings = listing.standings(
          of: event.parts, source: event.source, uid: event.uid
        ) { attribution.city(of: $0, source: event.source) }
        conflicts += standings.flatMap { standing in
          standing.outcome.conflicts.map { (standing.correction.event, $0) }
        }
      }
    } catch {
      failure = error.description
      sources = workspace.feedFiles.count
    }
  }

  /// A reason as the store keeps it begins with its stable word.
  private static func sentence(of reason: String) -> String {
    reason.firstRange(of: ": ").map { String(reason[$0.upperBound...]) } ?? reason
  }
}
