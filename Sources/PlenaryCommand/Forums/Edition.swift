// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary
import PlenaryPublishing

/// Makes a forum's edition, with failures told as the command tells them.
enum Edition {
  static func of(
    _ forum: Forum, in workspace: Workspace, filter: SessionFilter, circle: Visibility?
  ) throws(CommandError) -> ForumEdition {
    do {
      return try ForumEdition(of: forum, in: workspace, filter: filter, circle: circle)
    } catch {
      throw CommandError(.badData, error.description)
    }
  }
}
