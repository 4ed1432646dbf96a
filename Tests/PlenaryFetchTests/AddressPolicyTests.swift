// Plenary
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import PlenaryFetch

/// A host as a URL may write it, and the address that it means.
struct HostSpelling: Sendable, CustomTestStringConvertible {
  let host: String
  let address: String
  var testDescription: String { host }

  init(_ host: String, _ address: String) {
    self.host = host
    self.address = address
  }

  static let refused = [
    HostSpelling("127.0.0.1", "127.0.0.1"), HostSpelling("127.1", "127.0.0.1"),
    HostSpelling("127.0.1", "127.0.0.1"), HostSpelling("2130706433", "127.0.0.1"),
    HostSpelling("0x7f000001", "127.0.0.1"), HostSpelling("0X7F.1", "127.0.0.1"),
    HostSpelling("0177.0.0.1", "127.0.0.1"), HostSpelling("017700000001", "127.0.0.1"),
    HostSpelling("0x7f.0x0.0x0.0x1", "127.0.0.1"),
    HostSpelling("00177.0x0.00.01", "127.0.0.1"),
    HostSpelling("127.255.255.254", "127.255.255.254"),
    HostSpelling("0", "0.0.0.0"), HostSpelling("0.0.0.0", "0.0.0.0"),
    HostSpelling("0x0", "0.0.0.0"), HostSpelling("0.1.2.3", "0.1.2.3"),
    HostSpelling("10.0.0.1", "10.0.0.1"), HostSpelling("10.1", "10.0.0.1"),
    HostSpelling("167772161", "10.0.0.1"), HostSpelling("012.1.2.3", "10.1.2.3"),
    HostSpelling("172.16.0.1", "172.16.0.1"), HostSpelling("172.31.255.255", "172.31.255.255"),
    HostSpelling("0xac100001", "172.16.0.1"), HostSpelling("192.168.1.1", "192.168.1.1"),
    HostSpelling("192.168.257", "192.168.1.1"), HostSpelling("3232235777", "192.168.1.1"),
    HostSpelling("100.64.0.1", "100.64.0.1"), HostSpelling("100.127.255.255", "100.127.255.255"),
    HostSpelling("100.100.100.200", "100.100.100.200"),
    HostSpelling("169.254.169.254", "169.254.169.254"),
    HostSpelling("2852039166", "169.254.169.254"), HostSpelling("0xa9fea9fe", "169.254.169.254"),
    HostSpelling("0251.0376.0251.0376", "169.254.169.254"),
    HostSpelling("169.254.43518", "169.254.169.254"),
    HostSpelling("192.0.0.192", "192.0.0.192"), HostSpelling("192.0.2.1", "192.0.2.1"),
    HostSpelling("198.18.0.1", "198.18.0.1"), HostSpelling("198.19.255.255", "198.19.255.255"),
    HostSpelling("198.51.100.7", "198.51.100.7"), HostSpelling("203.0.113.9", "203.0.113.9"),
    HostSpelling("192.88.99.1", "192.88.99.1"), HostSpelling("168.63.129.16", "168.63.129.16"),
    HostSpelling("224.0.0.1", "224.0.0.1"), HostSpelling("239.255.255.250", "239.255.255.250"),
    HostSpelling("240.0.0.1", "240.0.0.1"), HostSpelling("255.255.255.255", "255.255.255.255"),
    HostSpelling("[::]", "::"), HostSpelling("[::1]", "::1"),
    HostSpelling("[0:0:0:0:0:0:0:1]", "::1"), HostSpelling("[0000::0.0.0.1]", "::1"),
    HostSpelling("[::ffff:127.0.0.1]", "::ffff:127.0.0.1"),
    HostSpelling("[::FFFF:7f00:1]", "::ffff:127.0.0.1"),
    HostSpelling("[0:0:0:0:0:ffff:a9fe:a9fe]", "::ffff:169.254.169.254"),
    HostSpelling("[::ffff:10.0.0.1]", "::ffff:10.0.0.1"),
    HostSpelling("[::127.0.0.1]", "::7f00:1"),
    HostSpelling("[::ffff:0:127.0.0.1]", "::ffff:0:7f00:1"),
    HostSpelling("[64:ff9b::7f00:1]", "64:ff9b::7f00:1"),
    HostSpelling("[64:ff9b::169.254.169.254]", "64:ff9b::a9fe:a9fe"),
    HostSpelling("[64:ff9b:1::a00:1]", "64:ff9b:1::a00:1"),
    HostSpelling("[2002:7f00:1::]", "2002:7f00:1::"),
    HostSpelling("[2002:a9fe:a9fe::1]", "2002:a9fe:a9fe::1"),
    HostSpelling("[2001:0:53aa:64c:0:0:80ff:fffe]", "2001:0:53aa:64c::80ff:fffe"),
    HostSpelling("[2001:2::1]", "2001:2::1"), HostSpelling("[2001:10::1]", "2001:10::1"),
    HostSpelling("[2001:20::1]", "2001:20::1"), HostSpelling("[2001:db8::1]", "2001:db8::1"),
    HostSpelling("[3fff:fff::1]", "3fff:fff::1"), HostSpelling("[3ffe::1]", "3ffe::1"),
    HostSpelling("[100::1]", "100::1"), HostSpelling("[fc00::1]", "fc00::1"),
    HostSpelling("[fd00:ec2::254]", "fd00:ec2::254"), HostSpelling("[fe80::1]", "fe80::1"),
    HostSpelling("[fe80::1%25lo]", "fe80::1"), HostSpelling("[febf::1]", "febf::1"),
    HostSpelling("[fec0::1]", "fec0::1"), HostSpelling("[ff02::1]", "ff02::1"),
    HostSpelling("[4000::1]", "4000::1"), HostSpelling("[5f00::1]", "5f00::1"),
  ]
}

@Suite("AddressPolicy")
struct AddressPolicyTests {
  @Test(
    "an address that is not public is refused in every spelling", arguments: HostSpelling.refused)
  func refused(_ spelling: HostSpelling) throws {
    let address = try #require(IPAddress(host: spelling.host))
    #expect(address.description == spelling.address)
    #expect(AddressPolicy().reasonToRefuse(address) != nil)
    #expect(AddressPolicy().reasonToRefuse(host: spelling.host) != nil)
  }

  @Test(
    "a socket to an address that is not public is never opened, however the URL spells it",
    arguments: HostSpelling.refused)
  func refusedByConnecting(_ spelling: HostSpelling) async throws {
    // The transfer itself, so that the look at the URL before it does not answer in its place.
    let url = try FetchURL("http://\(spelling.host):9/feed.ics")
    let order = TransferOrder(
      url: url, sendsCredentials: false, headers: [], userAgent: "test",
      limits: FetchLimits(), deadline: ContinuousClock.now + .seconds(20), policy: AddressPolicy())
    let result = try #require(
      await TransferThread.run {
        Exchange.transfer(order, into: .pieces { _ in }, until: Cancellation())
      })
    guard case .failure(let error) = result else {
      Issue.record("It connected.")
      return
    }
    #expect(error.code == .addressRefused)
    #expect(error.address?.description == spelling.address)
    #expect(error.host == url.host)
    #expect(error.message.contains(spelling.address))
  }

  @Test(
    "a fetch refuses them too",
    arguments: HostSpelling.refused.map(\.host) + ["localhost", "LOCALHOST"])
  func refusedByFetching(_ host: String) async throws {
    let request = FetchRequest(try FetchURL("http://\(host):9/feed.ics"))
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(request, into: .pieces { _ in })
    }
    #expect(error?.code == .addressRefused)
    #expect(error?.address != nil)
  }

  @Test(
    "spellings that only some resolvers take open nothing either",
    arguments: [
      "①②⑦.⓪.⓪.①", "１２７.0.0.1", "127。0。0。1", "%31%32%37.0.0.1", "127.0.0.1.", "localhost.",
    ])
  func rareSpellings(_ host: String) async throws {
    let error = await #expect(throws: FetchError.self) {
      try await Fetcher().fetch(
        FetchRequest(try FetchURL("http://\(host):9/")), into: .pieces { _ in })
    }
    #expect([.addressRefused, .nameNotFound, .invalidURL].contains(error?.code))
  }

  @Test(
    "public addresses are open, also right beside those that are not",
    arguments: [
      "8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
      "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255",
      "172.32.0.0", "192.0.1.0", "192.0.3.0", "192.88.98.255", "192.167.255.255", "192.169.0.0",
      "198.17.255.255", "198.20.0.0", "198.51.101.0", "203.0.112.255", "168.63.129.17",
      "223.255.255.255", "134744072", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2001:200::1",
      "2001:4860:4860::8888", "2001:db7::1", "2003::1", "2606:4700::1111", "2a00::1", "3ffd::1",
    ])
  func open(_ host: String) throws {
    let address = try #require(IPAddress(host: host))
    #expect(AddressPolicy().reasonToRefuse(address) == nil)
  }

  @Test("a network that is opened is open, and its neighbors stay closed")
  func opened() throws {
    let policy = AddressPolicy(
      allowing: [try #require(CIDR("10.1.0.0/16")), try #require(CIDR("fd12::/16"))])
    #expect(policy.reasonToRefuse(host: "10.1.2.3") == nil)
    #expect(policy.reasonToRefuse(host: "[::ffff:10.1.2.3]") == nil)
    #expect(policy.reasonToRefuse(host: "10.2.0.0") != nil)
    #expect(policy.reasonToRefuse(host: "[fd12:3::4]") == nil)
    #expect(policy.reasonToRefuse(host: "[fd13::]") != nil)
    #expect(policy.reasonToRefuse(host: "127.0.0.1") != nil)
  }

  @Test(
    "a host that is a name is no address",
    arguments: [
      "example.org", "", ".", "1.2.3.4.5", "256.0.0.1", "1.2.3.256", "4294967296", "08.1.1.1",
      "-1", "+1", "1..2", "::1::", "1:2:3", "[::g]", "1:2:3:4:5:6:7:8:9", "12345::", "::1.2.3",
    ])
  func names(_ host: String) { #expect(IPAddress(host: host) == nil) }

  @Test(
    "a network is read with its length, and its host bits do not matter",
    arguments: [
      ("192.168.7.9/16", "192.168.0.0/16"), ("10.0.0.1", "10.0.0.1/32"), ("0.0.0.0/0", "0.0.0.0/0"),
      ("fd00::1/8", "fd00::/8"), ("::1", "::1/128"), ("::/0", "::/0"),
    ])
  func networks(_ text: String, _ expected: String) {
    #expect(CIDR(text)?.description == expected)
  }

  @Test(
    "what is no network is none",
    arguments: [
      "10/8", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/", "a/8", "", "1.2.3.4/8/8",
    ])
  func noNetworks(_ text: String) { #expect(CIDR(text) == nil) }
}
