// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// What the command's exit code says, after sysexits(3).
enum ExitStatus: Int32 {
  /// Done; nothing to report by a code.
  case done = 0
  /// There are findings or differences that were asked for.
  case findings = 1
  /// The words of the command line are off.
  case usage = 64
  /// The input is not what it should be.
  case badData = 65
  /// The input does not exist or cannot be read.
  case noInput = 66
  /// The network did not answer, or an address was refused.
  case network = 69
  /// A bug of ours.
  case bug = 70
  /// The output cannot be written.
  case cannotWrite = 73
  /// Held back by a safety rule, or only partly done.
  case heldBack = 75

  /// The code as ArgumentParser throws it.
  var code: ExitCode { ExitCode(rawValue) }
}
