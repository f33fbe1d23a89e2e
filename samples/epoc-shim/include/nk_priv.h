// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

#ifndef PAGEWRIGHT_ROOT_NK_PRIV_H
#define PAGEWRIGHT_ROOT_NK_PRIV_H

#include "nkern/nkern.h"

#endif
