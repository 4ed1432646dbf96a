// Plenary
// SPDX-License-Identifier: Apache-2.0

import CLibical

/// The libical that this process runs with.
public enum LibicalVersion {
  /// Such as `3.0`: the version of the headers that it was built with.
  public static var text: String { ICAL_VERSION }
}
