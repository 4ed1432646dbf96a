// Plenary
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import PlenaryFetch

/// What a fetch may do that it may not by itself, for one call.
struct FetchOptions: ParsableArguments {
  @Option(
    name: .customLong("allow-network"),
    help: ArgumentHelp(
      "A network that may be connected to though it is not on the public internet, for this call; repeatable.",
      valueName: "cidr"))
  var allowedNetworks: [String] = []

  @Option(help: ArgumentHelp("A proxy; the environment's is not used.", valueName: "url"))
  var proxy: String?

  @OptionGroup var limitOptions: LimitOptions

  /// Says what is wrong with the options before anything is done.
  func check() throws(CommandError) {
    _ = try networks()
    _ = try limitOptions.limits()
    guard let proxy else { return }
    do throws(FetchError) {
      _ = try FetchURL(proxy)
    } catch {
      throw CommandError(.usage, "--proxy takes an address such as http://proxy.example:3128.")
    }
  }

  func networks() throws(CommandError) -> [CIDR] {
    var networks: [CIDR] = []
    for text in allowedNetworks {
      guard let network = CIDR(text) else {
        throw CommandError(
          .usage, "--allow-network takes a network such as 127.0.0.0/8 or fd00::/8, not \(text).")
      }
      networks.append(network)
    }
    return networks
  }
}
