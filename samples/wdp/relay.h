// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// What a program and the relay driver agree on.
#ifndef RELAY_H
#define RELAY_H

#include <e32cmn.h>

class RRelay {
public:
    enum TRequest { EWaitClosed, EReadTrace, EReadTraceRaw, ESendPattern };
    enum TControl { EGetPosition, ESetPosition };
    enum { EMaxTrace = 256, EMaxPattern = 64, ESettleTicks = 5 };
};

#endif
