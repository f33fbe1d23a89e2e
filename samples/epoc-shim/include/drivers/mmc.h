// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// The part of the MMC stack that asks a board about demand paging (fact sheet 4.5).
#ifndef PAGEWRIGHT_MMC_H
#define PAGEWRIGHT_MMC_H

#include "../kernel/kernel.h"

class DMMCStack : public DBase {
public:
    class TDemandPagingInfo {
    public:
        const TInt* iPagingDriveList;
        TInt iDriveCount;
        TUint iPagingType;
        TInt iReadShift;
        TUint iNumPages;
        TBool iWriteProtected;
        TInt iSlotNumber;
        TUint iSpare[2];
    };
    class MDemandPagingInfo {
    public:
        virtual TInt DemandPagingInfo(TDemandPagingInfo& aInfo) = 0;
    };
};

#endif
