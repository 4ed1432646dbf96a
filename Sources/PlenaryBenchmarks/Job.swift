// Plenary
// SPDX-License-Identifier: Apache-2.0

/// One thing to measure, run in a process of its own so that its peak memory is its own.
struct Job: Sendable {
  /// The name by which the parent process asks for it.
  let name: String
  /// Makes the input, which is not measured, and gives the work, which says how many things it handled.
  let prepare: @Sendable (Workload) throws -> () throws -> Int

  static func named(_ name: String) -> Job? { all.first { $0.name == name } }

  static let all: [Job] =
    FeedJobs.all + WriteJobs.all + ExpandJobs.all + StoreJobs.all + ForumJobs.all
    + PartnerJobs.all + CommandJobs.all
}
