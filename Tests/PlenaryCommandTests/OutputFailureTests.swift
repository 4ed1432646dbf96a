// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("Output that cannot be written")
struct OutputFailureTests {
  @Test(
    "a reader that has seen enough ends the command without a word",
    arguments: [
      "show gpm-stavanger-2017", "show gpm-stavanger-2017 --json", "export gpm-stavanger-2017",
      "check", "events", "generate --synthetic --events 9", "import - --source p <feeds/efus.ics",
    ])
  func closedPipe(command: String) throws {
    let folder = try TemporaryFolder.shipped()
    // A pipe whose only reader is gone, so that the first write meets it; the second time the parent ignores the signal.
    for prefix in ["", "trap '' PIPE; "] {
      let run = try CommandRun.bash(
        "\(prefix)mkfifo p; exec 4<>p 5>p; exec 4<&-; rm p; plenary \(command) >&5; exit $?",
        in: folder.path)
      #expect(run.status == 141)
      #expect(run.errors.isEmpty)
    }
  }

  @Test(
    "a full disk behind standard output ends in 73 with the reason",
    arguments: [
      "show gpm-stavanger-2017", "show gpm-stavanger-2017 --json", "export chicago-2018",
      "check", "check --json", "status", "events --format csv", "events", "schema forum", "doctor",
    ])
  func fullDisk(command: String) throws {
    let folder = try TemporaryFolder.shipped()
    let run = try CommandRun.bash("plenary \(command) > /dev/full", in: folder.path)
    #expect(run.status == 73)
    #expect(run.errors.contains("Standard output cannot be written: there is no space left."))
  }

  @Test("closed streams are no crash")
  func closedStreams() throws {
    let folder = try TemporaryFolder.shipped()
    #expect(try CommandRun.bash("plenary show chicago-2018 >&-", in: folder.path).status == 73)
    #expect(try CommandRun.bash("plenary show nowhere 2>&-", in: folder.path).status == 66)
    #expect(try CommandRun.bash("plenary show nowhere 2>/dev/full", in: folder.path).status == 66)
    let noInput = try CommandRun.bash("plenary import - --source p <&-", in: folder.path)
    #expect([65, 66].contains(noInput.status))
  }

  @Test("a full disk behind -o ends in 73, and the file that was there stays")
  func fullDiskForFile() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.write("old", to: "out.ics")
    let files = try folder.files()
    let run = try CommandRun.bash(
      "trap '' XFSZ; ulimit -f 4; plenary export gpm-stavanger-2017 -o out.ics", in: folder.path)
    #expect(run.status == 73)
    #expect(run.errors.contains("out.ics cannot be written"))
    #expect(try folder.text(of: "out.ics") == "old")
    #expect(try folder.files() == files)
  }

  @Test("a device or a pipe is written into and stays what it is")
  func devices() throws {
    let folder = try TemporaryFolder.shipped()
    let plain = try folder.plenary("export", "gpm-stavanger-2017")
    let run = try CommandRun.bash(
      """
      mkfifo pipe; cat pipe > copy.ics & reader=$!
      plenary export gpm-stavanger-2017 -o pipe; echo $?
      wait $reader; test -p pipe && echo a pipe
      """, in: folder.path)
    #expect(run.output == "0\na pipe\n")
    #expect(try folder.text(of: "copy.ics") == plain.output)
    // A device of one's own where that is allowed: a mistake would put a file in the place of the system's.
    let full = try CommandRun.bash(
      """
      mknod full c 1 7 2>/dev/null || ln -s /dev/full full
      plenary export gpm-stavanger-2017 -o full; echo $?; test -c full && echo a device
      """, in: folder.path)
    #expect(full.output == "73\na device\n")
    #expect(full.errors.contains("full cannot be written: there is no space left."))
  }

  @Test("a link leads to the file that is written")
  func links() throws {
    let folder = try TemporaryFolder.shipped()
    try folder.write("old", to: "real.ics")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url("link.ics").path, withDestinationPath: "real.ics")
    #expect(try folder.plenary("export", "chicago-2018", "-o", "link.ics").status == 0)
    #expect(try folder.text(of: "real.ics").hasPrefix("BEGIN:VCALENDAR"))
    let target = try FileManager.default.destinationOfSymbolicLink(
      atPath: folder.url("link.ics").path)
    #expect(target == "real.ics")
  }

  @Test(
    "a place that cannot be written ends in 73 with the reason",
    arguments: [("nowhere/out.ics", "there is no such folder"), (".", "it is a folder")])
  func badPlace(path: String, reason: String) throws {
    let run = try TemporaryFolder.shipped().plenary("export", "chicago-2018", "-o", path)
    #expect(run.status == 73)
    #expect(run.errors.contains("\(path) cannot be written: \(reason)"))
  }
}
