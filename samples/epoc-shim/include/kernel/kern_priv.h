// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

#ifndef PAGEWRIGHT_KERN_PRIV_H
#define PAGEWRIGHT_KERN_PRIV_H

#include "kernel.h"

#endif
