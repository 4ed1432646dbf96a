// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Partner feeds that are fetched again and again.
struct Feed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Subscribe to partners' feeds, fetch them, and see how they stand.",
    discussion: """
      plenary feed add uscm https://example.org/events.ics --network uscm
      plenary feed sync
      plenary feed explain uscm

      From cron, or a systemd timer: plenary feed sync --workspace DIR. It fetches only what is due.
      """,
    subcommands: [
      FeedList.self, FeedAdd.self, FeedSyncCommand.self, FeedExplain.self, FeedAccept.self,
      FeedPause.self, FeedResume.self, FeedRemove.self,
    ],
    defaultSubcommand: FeedList.self)
}
