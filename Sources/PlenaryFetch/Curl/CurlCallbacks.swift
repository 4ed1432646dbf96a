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

// libcurl calls these on the transfer's thread, with the state that the transfer keeps alive.

private func state(at pointer: UnsafeMutableRawPointer?) -> TransferState? {
  guard let pointer = unsafe pointer else { return nil }
  return unsafe Unmanaged<TransferState>.fromOpaque(pointer).takeUnretainedValue()
}

private func bytes(_ data: UnsafeMutablePointer<CChar>?, _ count: Int) -> [UInt8] {
  guard let data = unsafe data else { return [] }
  return unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: count))
}

/// Takes one header line. Any other number than the count ends the transfer.
func takeHeader(
  _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
  _ user: UnsafeMutableRawPointer?
) -> Int {
  guard let state = unsafe state(at: user) else { return 0 }
  return state.takeHeader(unsafe bytes(data, size * count)) ? size * count : 0
}

/// Takes decoded bytes of the body, at most 16 KiB at a time.
func takeBody(
  _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
  _ user: UnsafeMutableRawPointer?
) -> Int {
  guard let state = unsafe state(at: user) else { return 0 }
  return state.takeBody(unsafe bytes(data, size * count)) ? size * count : 0
}

/// Opens the socket for the very address that libcurl is about to connect to, or none.
func openSocket(
  _ user: UnsafeMutableRawPointer?, _ purpose: curlsocktype,
  _ target: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
  guard let state = unsafe state(at: user), let target = unsafe target else {
    return CURL_SOCKET_BAD
  }
  guard state.permits(unsafe address(of: target)) else { return CURL_SOCKET_BAD }
  #if canImport(Darwin)
  let type = unsafe target.pointee.socktype
  #else
  let type = unsafe target.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
  #endif
  return unsafe socket(target.pointee.family, type, target.pointee.protocol)
}

/// The address that stands in a socket address, which is longer than the field that libcurl declares for it.
private func address(of target: UnsafeMutablePointer<curl_sockaddr>) -> IPAddress? {
  guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
  let length = unsafe Int(target.pointee.addrlen)
  let whole = unsafe UnsafeRawBufferPointer(
    start: UnsafeRawPointer(target).advanced(by: offset), count: length)
  // After the family and the port, and the flow label of IPv6.
  switch unsafe target.pointee.family {
  case AF_INET where length >= 8:
    return unsafe .v4(whole[4..<8].reduce(0) { $0 << 8 | UInt32($1) })
  case AF_INET6 where length >= 24:
    return unsafe .v6(whole[8..<24].reduce(0) { $0 << 8 | UInt128($1) })
  default:
    return nil
  }
}
