// Plenary
// SPDX-License-Identifier: Apache-2.0

#ifndef PLENARY_CCRYPTO_SHIM_H
#define PLENARY_CCRYPTO_SHIM_H

#include <openssl/evp.h>
#include <openssl/sha.h>

#endif
