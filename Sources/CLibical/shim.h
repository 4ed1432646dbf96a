// Plenary
// SPDX-License-Identifier: Apache-2.0

#ifndef PLENARY_CLIBICAL_SHIM_H
#define PLENARY_CLIBICAL_SHIM_H

#include <libical/ical.h>

// icalerrno is a macro over a function call, which Swift cannot import.
static inline void plenary_icalerror_clear(void) { icalerror_clear_errno(); }

#endif
