// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A field of a record with sources of its own.
struct SourcedKey {
  var key: String
  var sources: [Source.ID]
}
