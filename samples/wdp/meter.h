// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// What a program and the meter driver agree on.
#ifndef METER_H
#define METER_H

#include <e32cmn.h>

struct TMeterReading {
    TInt iTicks;
    TInt iPeak;
};

struct TMeterConfig {
    TInt iPeriodMs;
    TInt iThreshold;
};

class RMeter {
public:
    enum TRequest { EWaitOverflow, EReadNext, ERecord };
    enum TControl { EGetConfig, ESetConfig };
    enum { EMaxRecord = 512, EPeriodTicks = 20 };
};

#endif
