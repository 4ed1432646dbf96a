// Plenary
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Some components on their way to values: whichever thread comes first parses them.
final class ComponentBatch<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case waiting([ComponentSlice])
    case running
    case done([Value])
  }

  private let state: Mutex<State>
  private let transform: @Sendable (ComponentSlice) -> Value
  private let completion = DispatchSemaphore(value: 0)

  init(_ slices: [ComponentSlice], transform: @escaping @Sendable (ComponentSlice) -> Value) {
    state = Mutex(.waiting(slices))
    self.transform = transform
  }

  /// Parses the components, unless another thread does or did.
  func run() {
    let slices: [ComponentSlice]? = state.withLock { state in
      guard case .waiting(let slices) = state else { return nil }
      state = .running
      return slices
    }
    guard let slices else { return }
    let values = slices.map(transform)
    state.withLock { $0 = .done(values) }
    completion.signal()
  }

  /// Whether all components are parsed.
  var isDone: Bool {
    state.withLock { state in
      if case .done = state { true } else { false }
    }
  }

  /// The values in order, after `run()`; waits for the thread that makes them. To be called once.
  func values() -> [Value] {
    completion.wait()
    return state.withLock { state in
      guard case .done(let values) = state else { return [] }
      state = .running
      return values
    }
  }
}
