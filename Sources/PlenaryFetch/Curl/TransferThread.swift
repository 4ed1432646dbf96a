// Plenary
// SPDX-License-Identifier: Apache-2.0

import CCurl

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A thread that runs one piece of work and ends: transfers block, and Swift's own threads must not.
@safe final class TransferThread {
  private let work: @Sendable () -> Void

  private init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  /// The result of work that runs on a thread of its own, or `nil` when the system gives no thread.
  static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value? {
    await withCheckedContinuation { continuation in
      let started = start { continuation.resume(returning: work()) }
      if !started { continuation.resume(returning: nil) }
    }
  }

  private static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    let box = unsafe Unmanaged.passRetained(TransferThread(work))
    #if canImport(Darwin)
    var thread: pthread_t?
    #else
    var thread = pthread_t()
    #endif
    let status = unsafe pthread_create(&thread, nil, runThread, box.toOpaque())
    guard status == 0 else {
      unsafe box.release()
      return false
    }
    #if canImport(Darwin)
    if let thread = unsafe thread { unsafe pthread_detach(thread) }
    #else
    pthread_detach(thread)
    #endif
    return true
  }

  fileprivate func run() {
    // Signals belong to the program's own threads, and a broken pipe in TLS is an error here, no signal.
    var all = sigset_t()
    unsafe sigfillset(&all)
    unsafe pthread_sigmask(SIG_BLOCK, &all, nil)
    work()
  }
}

#if canImport(Darwin)
private func runThread(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  unsafe Unmanaged<TransferThread>.fromOpaque(pointer).takeRetainedValue().run()
  return nil
}
#else
private func runThread(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let pointer = unsafe pointer else { return nil }
  unsafe Unmanaged<TransferThread>.fromOpaque(pointer).takeRetainedValue().run()
  return nil
}
#endif
