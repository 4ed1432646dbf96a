// Plenary
// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif
import Foundation
import PlenaryStore

/// How far a sync is, on standard error and only where that is a terminal.
final class Progress {
  private let count: Int
  private var done = 0
  private let isShown = isatty(STDERR_FILENO) == 1

  init(count: Int) {
    self.count = count
    show("")
  }

  func tell(_ result: FeedSync.Result) {
    done += 1
    show(result.feed.name)
  }

  /// Takes the line away.
  func end() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func show(_ name: String) {
    guard isShown, count > 0 else { return }
    write("\r\u{1B}[K\(done) of \(count) feeds \(VisibleText.oneLine(name))")
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
