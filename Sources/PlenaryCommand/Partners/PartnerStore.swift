// Plenary
// SPDX-License-Identifier: Apache-2.0

import PlenaryStore

/// Opens the workspace's store of partner events, with failures told as the command tells them.
enum PartnerStore {
  static func open(in folder: String, mode: StoreOptions.Mode) throws(CommandError) -> Store {
    do {
      return try Store.open(
        at: path(in: folder), options: StoreOptions(mode: mode))
    } catch {
      throw CommandError(status(of: error), error.description)
    }
  }

  /// Where a workspace's store is.
  static func path(in folder: String) -> String { folder + "/.plenary/plenary.sqlite" }

  static func status(of error: StoreError) -> ExitStatus {
    switch error.code {
    case .busy: .heldBack
    case .diskFull, .readOnly, .cannotOpen: .cannotWrite
    case .newerVersion, .foreign, .corrupt: .badData
    case .unreadable: .noInput
    case .badSource: .usage
    case .unexpected: .bug
    }
  }
}
