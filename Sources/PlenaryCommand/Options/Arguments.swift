// Plenary
// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Plenary
public import PlenaryPublishing

extension ForumFormat: ExpressibleByArgument {}
extension Visibility: ExpressibleByArgument {}
extension JSONSchema: ExpressibleByArgument {}
