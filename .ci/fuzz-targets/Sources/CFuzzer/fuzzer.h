// Plenary
// SPDX-License-Identifier: Apache-2.0

// libFuzzer has no header of its own for its entry; https://llvm.org/docs/LibFuzzer.html describes it.
#pragma once

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
