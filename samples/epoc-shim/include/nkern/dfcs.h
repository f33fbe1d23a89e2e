// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

#ifndef PAGEWRIGHT_DFCS_H
#define PAGEWRIGHT_DFCS_H

#include "nkern.h"

#endif
