// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import CivilTime
public import Plenary
public import PlenaryPublishing

extension ForumFormat: ExpressibleByArgument {}
extension Visibility: ExpressibleByArgument {}
extension JSONSchema: ExpressibleByArgument {}
extension EventFields.Status: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
  /// Reads `2018-06-08`.
  public init?(argument: String) { self.init(iso: argument) }
}
