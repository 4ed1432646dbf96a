// Plenary
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Lets in so many transfers at once, and one for each host, in the order of asking.
final class FetchGate: Sendable {
  private struct Waiter {
    let ticket: Int
    let host: String
    /// Whether it is inside already, and only changes the host.
    let isInside: Bool
    let resume: CheckedContinuation<Bool, Never>
  }

  private struct State {
    var inside = 0
    var hosts: Set<String> = []
    var waiting: [Waiter] = []
    var cancelled: Set<Int> = []
    var lastTicket = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = max(1, limit) }

  /// Waits for a place and the host. Returns `false` when the task was cancelled instead, and then there is nothing to leave.
  func enter(_ host: String) async -> Bool { await wait(for: host, isInside: false) }

  /// Gives one host back and waits for another, without giving up the place: who holds a host has a place, so nobody waits for ever.
  ///
  /// Returns `false` when the task was cancelled; the place is given back then too.
  func move(from old: String, to new: String) async -> Bool {
    if old == new { return true }
    let ready = state.withLock { state in
      state.hosts.remove(old)
      return FetchGate.admit(&state, limit)
    }
    for waiter in ready { waiter.resume(returning: true) }
    if await wait(for: new, isInside: true) { return true }
    leave(nil)
    return false
  }

  /// Gives back the place and the host.
  func leave(_ host: String?) {
    let ready = state.withLock { state in
      if let host { state.hosts.remove(host) }
      state.inside -= 1
      return FetchGate.admit(&state, limit)
    }
    for waiter in ready { waiter.resume(returning: true) }
  }

  private func wait(for host: String, isInside: Bool) async -> Bool {
    let ticket = state.withLock { state in
      state.lastTicket += 1
      return state.lastTicket
    }
    let isIn = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let (ready, isCancelled) = state.withLock { state in
          if state.cancelled.contains(ticket) {
            return ([CheckedContinuation<Bool, Never>](), true)
          }
          state.waiting.append(
            Waiter(ticket: ticket, host: host, isInside: isInside, resume: continuation))
          return (FetchGate.admit(&state, limit), false)
        }
        if isCancelled { continuation.resume(returning: false) }
        for waiter in ready { waiter.resume(returning: true) }
      }
    } onCancel: {
      let waiter = state.withLock { state -> CheckedContinuation<Bool, Never>? in
        if let index = state.waiting.firstIndex(where: { $0.ticket == ticket }) {
          return state.waiting.remove(at: index).resume
        }
        state.cancelled.insert(ticket)
        return nil
      }
      waiter?.resume(returning: false)
    }
    _ = state.withLock { state in state.cancelled.remove(ticket) }
    return isIn
  }

  /// Takes those out of the queue who may go in now.
  private static func admit(_ state: inout State, _ limit: Int) -> [CheckedContinuation<
    Bool, Never
  >] {
    var ready: [CheckedContinuation<Bool, Never>] = []
    state.waiting.removeAll { waiter in
      guard waiter.isInside || state.inside < limit, !state.hosts.contains(waiter.host) else {
        return false
      }
      if !waiter.isInside { state.inside += 1 }
      state.hosts.insert(waiter.host)
      ready.append(waiter.resume)
      return true
    }
    return ready
  }
}
