// Plenary
// SPDX-License-Identifier: Apache-2.0

import PlenaryFetch
import ScriptedServers

extension ScriptedServer {
  /// A request for a path with the server's address opened.
  func request(_ path: String) throws -> FetchRequest {
    var request = FetchRequest(try FetchURL(url(path)))
    request.allowedNetworks = [CIDR(host)].compactMap(\.self)
    return request
  }
}
