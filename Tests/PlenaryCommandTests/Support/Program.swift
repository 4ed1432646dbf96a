// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A program and its arguments.
struct Program {
  var path: String
  var arguments: [String]

  /// The command `plenary` that was built together with these tests.
  static let plenary: String = {
    let starts =
      Bundle.allBundles.map(\.bundlePath)
      + [Bundle.main.bundlePath, CommandLine.arguments.first ?? ""]
    for start in starts {
      var folder = URL(filePath: start).standardizedFileURL
      while folder.path.count > 1 {
        let found = folder.appending(path: "plenary").path
        let type = try? FileManager.default.attributesOfItem(atPath: found)[.type]
        if type as? FileAttributeType == .typeRegular { return found }
        folder.deleteLastPathComponent()
      }
    }
    return "plenary-was-not-built"
  }()

  /// The same program, for a run that a signal is sent to.
  ///
  /// These tests run on threads that block signals, and a parent may ignore some: both would be passed on.
  var listening: Program {
    let script = """
      use POSIX;
      sigprocmask(SIG_SETMASK, POSIX::SigSet->new);
      $SIG{$_} = "DEFAULT" for "INT", "TERM";
      exec { $ARGV[0] } @ARGV;
      """
    return Program(path: "/usr/bin/perl", arguments: ["-e", script, path] + arguments)
  }

  /// A line of bash in which `plenary` is the command.
  static func bash(_ script: String) -> Program {
    let function = "plenary() { \"$PLENARY\" \"$@\"; }\n"
    return Program(path: "/bin/bash", arguments: ["-c", function + script])
  }

  /// The surroundings of these tests without what would lead the command elsewhere.
  static let environment: [String: String] = {
    var environment = ProcessInfo.processInfo.environment
    for name in ["PLENARY_WORKSPACE", "NO_COLOR", "COLUMNS", "TZ", "TERM"] {
      environment[name] = nil
    }
    environment["PLENARY"] = plenary
    return environment
  }()
}
