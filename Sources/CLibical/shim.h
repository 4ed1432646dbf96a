// Plenary
// SPDX-License-Identifier: Apache-2.0

// No function of its own: everything that ICalendar calls is a plain C function, which Swift
// imports as it is. ical.h holds all of libical's headers.

#ifndef PLENARY_CLIBICAL_SHIM_H
#define PLENARY_CLIBICAL_SHIM_H

#include <libical/ical.h>

#endif
