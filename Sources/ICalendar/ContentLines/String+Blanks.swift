// Plenary
// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The text without spaces and tabs at its ends.
  var trimmingBlanks: Substring {
    var rest = self[...]
    while rest.utf8.last?.isBlank == true { rest = Substring(rest.utf8.dropLast()) }
    while rest.utf8.first?.isBlank == true { rest = Substring(rest.utf8.dropFirst()) }
    return rest
  }
}
