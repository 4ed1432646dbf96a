// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Whose data is used under which license.
public struct Attribution: Hashable, Sendable {
  /// The short name in `plenary.yaml`.
  public var id: String
  /// Who made the data.
  public var name: String
  /// The page to link to.
  public var url: String?
  /// The license, such as `CC BY 4.0`.
  public var license: String?
  /// The license's page.
  public var licenseURL: String?
  /// Which facts are meant.
  public var covers: String?
  /// How the data came here.
  public var via: String?

  /// Names who made the data.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}
