// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Int {
  /// The remainder from 0 up, also for negative numbers.
  func modulo(_ divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }

  /// The quotient rounded down, also for negative numbers.
  func floorDivided(by divisor: Int) -> Int {
    (self - modulo(divisor)) / divisor
  }
}
