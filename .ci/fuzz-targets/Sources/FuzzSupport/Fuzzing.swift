// Plenary
// SPDX-License-Identifier: Apache-2.0

import CFuzzer
import Foundation

/// A body that broke a promise: says which, and ends the process so that libFuzzer keeps the body.
public func violated(_ promise: String, _ details: String...) -> Never {
  let text = (["Broken promise: \(promise)"] + details).joined(separator: "\n") + "\n"
  FileHandle.standardError.write(Data(text.utf8))
  abort()
}

/// Requires something that must be so of every body.
public func promise(_ holds: Bool, _ promise: String, _ details: @autoclosure () -> String = "") {
  guard holds else { violated(promise, details()) }
}

/// Runs libFuzzer with the program's arguments.
public func fuzz(_ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt) -> Never {
  var count = CommandLine.argc
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
  exit(LLVMFuzzerRunDriver(&count, &arguments, test))
}

/// The bytes of one input.
public func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  [UInt8](UnsafeBufferPointer(start: start, count: count))
}
