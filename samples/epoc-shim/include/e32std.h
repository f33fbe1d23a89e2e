// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

#ifndef PAGEWRIGHT_E32STD_H
#define PAGEWRIGHT_E32STD_H

#include "e32cmn.h"

#endif
