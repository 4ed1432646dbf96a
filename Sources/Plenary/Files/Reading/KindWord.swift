// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A kind, and the forum's own word for it.
struct KindWord {
  var kind: SessionKind
  var printed: String?
}
