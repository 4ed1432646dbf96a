// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Why a file is not YAML at all.
struct YAMLFault: Error {
  let finding: Finding
}
