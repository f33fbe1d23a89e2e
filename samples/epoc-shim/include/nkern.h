// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

#ifndef PAGEWRIGHT_ROOT_NKERN_H
#define PAGEWRIGHT_ROOT_NKERN_H

#include "nkern/nkern.h"

#endif
