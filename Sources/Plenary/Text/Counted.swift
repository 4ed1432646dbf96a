// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A number with its noun: `1 mistake`, `2 mistakes`.
///
/// - Parameter plural: The words for any number but 1; the singular with an s unless given.
public func counted(_ count: Int, _ singular: String, plural: String? = nil) -> String {
  "\(count) " + (count == 1 ? singular : plural ?? singular + "s")
}
