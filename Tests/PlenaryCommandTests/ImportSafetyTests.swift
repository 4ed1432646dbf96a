// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("plenary import, disturbed")
struct ImportSafetyTests {
  private static let old = Feed.calendar(Feed.event("old", "Old"))
  private static let oldTitles = ["Old"]

  private func imported() throws -> TemporaryFolder {
    let folder = try TemporaryFolder.empty()
    #expect(try folder.plenary("import", "-", "--source", "p", input: Self.old).status == 0)
    return folder
  }

  /// How many events the source has, a series counted once.
  private func count(_ folder: TemporaryFolder, of source: String = "p") throws -> Int {
    let calendar = try folder.plenary("events", "--source", source, "--format", "ics").output
    return calendar.components(separatedBy: "BEGIN:VEVENT").count - 1
  }

  @Test("no prefix of a feed changes anything")
  func prefixes() throws {
    let folder = try imported()
    let feed = Array(Feed.calendar(Feed.event("new", "New"), Feed.event("other", "Ø")).utf8)
    // The shortest prefix that is a whole calendar lacks only the last line's end.
    let longest = feed.count - "\r\n".utf8.count - 1
    for cut in 0..<30 {
      let length = longest * cut / 29
      try Data(feed.prefix(length)).write(to: folder.url("cut.ics"))
      let run = try folder.plenary("import", "cut.ics", "--source", "p", "--json")
      #expect(run.status == (length < "BEGIN:VCALENDAR".utf8.count ? 65 : 75), "\(length) bytes")
      let document = try run.json(ImportDocument.self)
      #expect(Array(document.counts.prefix(4)) == [0, 0, 0, 0], "\(length) bytes")
      #expect(document.held >= 1)
      if cut % 10 == 9 { #expect(try folder.titles(of: "p") == Self.oldTitles) }
    }
  }

  @Test(
    "an import that is interrupted or killed leaves the old state or the new one",
    arguments: [SIGINT, SIGKILL], [0.02, 0.2, 0.5])
  func interrupted(by stop: Int32, after seconds: Double) throws {
    let folder = try imported()
    try folder.plenary("generate", "--synthetic", "--events", "800", "-o", "new.ics")
    let program = Program(
      path: Program.plenary, arguments: ["import", "new.ics", "--source", "p"]
    ).listening
    let run = try CommandRun(program, in: folder.path) { process in
      Thread.sleep(forTimeInterval: seconds)
      kill(process.processIdentifier, stop)
    }
    #expect([0, 128 + stop].contains(run.status))
    #expect(run.errors.isEmpty)
    let kept = try count(folder)
    #expect(run.status == 0 ? kept == 801 : [1, 801].contains(kept), "\(kept) events")
    #expect(try folder.plenary("import", "new.ics", "--source", "p").status == 0)
    #expect(try count(folder) == 801)
  }

  @Test("an import that waits for its input can be ended and has written nothing")
  func waiting() throws {
    let folder = try TemporaryFolder.empty()
    let files = try folder.files()
    let script = Program.bash(
      """
      mkfifo pipe; exec 3<>pipe
      "$PLENARY" import - --source p <&3 & child=$!
      sleep 0.3; kill -TERM $child; wait $child; echo $?
      rm pipe
      """)
    let run = try CommandRun(script.listening, in: folder.path)
    #expect(run.lines.last == "143")
    #expect(try folder.files() == files)
  }

  @Test("a disk that is full ends an import in 73 and leaves the old state")
  func diskFull() throws {
    let folder = try imported()
    try folder.plenary("generate", "--synthetic", "--events", "800", "-o", "new.ics")
    // A limit on the size of files fails writes midway, as a full disk does.
    let run = try CommandRun.bash(
      "trap '' XFSZ; ulimit -f 200; plenary import new.ics --source p", in: folder.path)
    #expect(run.status == 73)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("plenary.sqlite"))
    #expect(try folder.titles(of: "p") == Self.oldTitles)
  }

  @Test("two imports at once are both applied")
  func twoWriters() throws {
    let folder = try imported()
    try folder.plenary("generate", "--synthetic", "--events", "300", "-o", "new.ics")
    let run = try CommandRun.bash(
      """
      plenary import new.ics --source a >/dev/null & first=$!
      plenary import new.ics --source b >/dev/null & second=$!
      wait $first; echo $?; wait $second; echo $?
      """, in: folder.path)
    #expect(run.lines == ["0", "0"])
    #expect(try count(folder, of: "a") == 300)
    #expect(try count(folder, of: "b") == 300)
  }

  @Test("a file in the place of the store that is none is refused and stays as it is")
  func foreignStore() throws {
    let folder = try TemporaryFolder.empty()
    let text = "This is no database. " + String(repeating: "It is longer than a header. ", count: 9)
    try folder.write(text, to: ".plenary/plenary.sqlite")
    let run = try folder.plenary("import", "-", "--source", "p", input: Self.old)
    #expect(run.status == 65)
    #expect(run.errors.contains("plenary.sqlite"))
    #expect(try folder.text(of: ".plenary/plenary.sqlite") == text)
  }
}
