// Plenary
// SPDX-License-Identifier: Apache-2.0

/// What to fetch, and how far to go for it.
public struct FetchRequest: Sendable {
  /// The feed.
  public var url: FetchURL
  /// The entity tag of the body that is kept already. It is preferred to ``lastModified``.
  public var etag: String?
  /// The `Last-Modified` of the body that is kept already, as it was written.
  public var lastModified: String?
  /// The URL that those two came from, when redirects led to another than ``url``.
  ///
  /// They are sent to no other one: the same tag of two resources means nothing.
  public var validatedURL: FetchURL?
  /// How long it may take and how much it may bring.
  public var limits = FetchLimits()
  /// Networks that may be connected to although they are not on the public internet.
  public var allowedNetworks: [CIDR] = []
  /// A proxy such as `http://proxy.example:3128`; none unless asked for, whatever the environment says.
  ///
  /// Behind a proxy the addresses of names cannot be checked: only addresses written in URLs are.
  public var proxy: String?
  /// A file of certificates to trust instead of the system's.
  public var certificateFile: String?
  /// How we introduce ourselves; characters that are not visible ASCII are left out.
  public var userAgent = "Plenary"

  /// Asks for the whole body of a feed.
  public init(_ url: FetchURL) { self.url = url }
}
