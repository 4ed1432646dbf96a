// Plenary
// SPDX-License-Identifier: Apache-2.0

import PlenaryFetch
import Synchronization
import ScriptedServers
import Testing

/// Each test is a process of its own, so that the memory is that of one fetch.
@Suite("A decompression bomb")
struct BombTests {
  @Test("of 10 GB is refused by its ratio after a few megabytes, within 64 MB of memory")
  func ratio() async {
    await #expect(processExitsWith: .success) {
      try await Bomb.explode(mebibytes: 10_240, limits: FetchLimits()) { error, decoded in
        error?.code == .ratioTooHigh && decoded <= 4 << 20
      }
    }
  }

  @Test("that stays below the ratio is refused by its size, within 64 MB of memory")
  func size() async {
    await #expect(processExitsWith: .success) {
      var limits = FetchLimits()
      limits.ratio = 2000
      try await Bomb.explode(mebibytes: 10_240, limits: limits) { error, decoded in
        error?.code == .bodyTooLarge && decoded <= 64 << 20
      }
    }
  }

  @Test("whose size is allowed streams through, within 64 MB of memory")
  func streaming() async {
    await #expect(processExitsWith: .success) {
      var limits = FetchLimits()
      limits.ratio = 2000
      limits.decodedBytes = 1 << 30
      limits.total = .seconds(600)
      try await Bomb.explode(mebibytes: 256, limits: limits) { error, decoded in
        error == nil && decoded == 256 << 20
      }
    }
  }
}

private enum Bomb {
  /// Fetches so many zeros in gzip. Fails when the outcome is not as expected, or memory grew by more than 64 MB.
  static func explode(
    mebibytes: Int, limits: FetchLimits, expecting isRight: (FetchError?, Int) -> Bool
  ) async throws {
    let server = try ScriptedServer { _, client in
      client.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n")
      client.send(Gzip.header)
      for _ in 0..<mebibytes where !client.send(Gzip.mebibyteOfZeros) { return }
      // The last block, empty, the checksum left out: what is tested is the way there.
      client.send([3, 0])
    }
    var request = try server.request("/bomb.ics")
    request.limits = limits
    let decoded = Atomic(0)
    let before = try ProcessMemory.peak()
    var failure: FetchError?
    do {
      _ = try await Fetcher().fetch(
        request, into: .pieces { decoded.add($0.count, ordering: .relaxed) })
    } catch {
      failure = error
    }
    let most = try ProcessMemory.isSanitized() ? 512 << 20 : 64 << 20
    let growth = try ProcessMemory.peak() - before
    try #require(
      isRight(failure, decoded.load(ordering: .relaxed)), "\(failure.map { "\($0)" } ?? "no error")"
    )
    try #require(growth < most, "\(growth) bytes")
  }
}
