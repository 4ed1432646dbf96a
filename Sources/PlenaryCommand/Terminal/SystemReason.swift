// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The system's own words for why a file could not be read or written.
enum SystemReason {
  /// Such as "No space left on device"; the error's description when it carries no POSIX code.
  static func of(_ error: any Error) -> String {
    var current: (any Error)? = error
    while let inspected = current {
      if let posix = inspected as? POSIXError { return words(for: posix.code) }
      let bridged = inspected as NSError
      if bridged.domain == NSPOSIXErrorDomain,
        let code = POSIXErrorCode(rawValue: Int32(bridged.code))
      {
        return words(for: code)
      }
      current = bridged.userInfo[NSUnderlyingErrorKey] as? any Error
    }
    return (error as NSError).localizedDescription
  }

  private static func words(for code: POSIXErrorCode) -> String {
    switch code {
    case .ENOSPC, .EDQUOT: "there is no space left"
    case .EROFS: "the file system is read-only"
    case .EACCES, .EPERM: "permission is denied"
    case .ENOENT: "there is no such folder"
    case .EISDIR: "it is a folder"
    case .ENOTDIR: "a part of its path is not a folder"
    default: POSIXError(code).localizedDescription
    }
  }
}
