// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

#ifndef PAGEWRIGHT_LOCMEDIA_ALIAS_H
#define PAGEWRIGHT_LOCMEDIA_ALIAS_H

#include "drivers/locmedia.h"

#endif
