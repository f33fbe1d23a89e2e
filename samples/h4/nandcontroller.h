// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// The board's NAND controller as its media driver sees it. Every operation ends with a call of ControllerReady.
#ifndef NANDCONTROLLER_H
#define NANDCONTROLLER_H

#include <e32cmn.h>

class DMediaDriverNand;

class TNandController {
public:
    static TNandController* New(DMediaDriverNand& aDriver);
    Int64 SizeInBytes() const;
    TUint BlockSizeInBytes() const;
    TInt Read(Int64 aPosition, TUint8* aBuffer, TInt aLength);
    TInt Write(Int64 aPosition, const TUint8* aBuffer, TInt aLength);
    TInt Erase(Int64 aPosition, TInt aLength);
    void Sleep();
};

#endif
