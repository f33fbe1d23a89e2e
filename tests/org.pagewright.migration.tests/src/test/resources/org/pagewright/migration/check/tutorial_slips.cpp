// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// A media driver with the slips of the migration guide's own listing (fact sheet 13), in a driver of our own.
#include <drivers/locmedia.h>
#include <kernel/kernel.h>
#include "variantmediadef.h"

#define PAGING_TYPE DPagingDevice::ERom | DPagingDevice::ECode
#define NUM_PAGES 4

enum { ERomPageIn = DLocalDrive::EFirstReqNumberReservedForPaging + 2 };
enum { ECodePageInRequest = DLocalDrive::ELastReqNumberReservedForPaging };

const TInt KCoreSectorShift = 9;
const TInt64 KCoreRomBase = 0x40000;

class DMediaDriverCore : public DMediaDriver {
public:
    DMediaDriverCore(TInt aMediaId) : DMediaDriver(aMediaId) {}
    virtual TInt Request(TLocDrvRequest& aRequest);
    TInt Caps(TLocDrv& aDrive, TLocalDriveCapsV4& aCaps);
    TInt Read(TInt64 aPosition);
};

TInt DMediaDriverCore::Request(TLocDrvRequest& aRequest) {
    switch (aRequest.Id()) {
    case DLocalDrive::ECaps:
        return Caps(*aRequest.Drive(), *static_cast<TLocalDriveCapsV4*>(aRequest.RemoteDes()));
    case DMediaPagingDevice::ERomPageInRequest:
        return Read(aRequest.Pos() + KCoreRomBase);
    case DMediaPagingDevice::ECodePageInRequest:
    case DLocalDrive::ERead:
        return Read(aRequest.Pos());
    default:
        return KErrNotSupported;
    }
}

TInt DMediaDriverCore::Caps(TLocDrv& aDrive, TLocalDriveCapsV4& aCaps) {
    aCaps.iType = EMediaNANDFlash;
    aCaps.iDriveAtt = KDriveAttLocal | KDriveAttInternal;
    if (aDrive.iPrimaryMedia->iPagingMedia)
        aCaps.iMediaAtt |= KMediaAttPageable;
    if (aDrive.iPagingDrv)
        aCaps.iDriveAtt |= KDriveAttPageable;
}

DECLARE_EXTENSION_PDD() {
    return new DPhysicalDeviceCore;
}

DECLARE_STANDARD_EXTENSION() {
    TInt r = Kern::DfcQInit(&CoreQueue, KCoreThreadPriority, &KCoreThreadName);
    if (r |= KErrNone)
        return r;
    DPrimaryMediaBase* media = new DPrimaryMediaBase;
    if (media == NULL)
        return r;
    media->iDfcQ = &CoreQueue;
    r = LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, CORE_DRIVECOUNT, CORE_DRIVELIST, media, CORE_NUMMEDIA,
        CORE_DRIVENAME);
    if (r != KErrNone)
        return r;
    r = LocDrv::RegisterPagingDevice(media, CORE_PAGEDRIVELIST, CORE_PAGEDRIVECOUNT, PAGING_TYPE, KCoreSectorShift,
        NUM_PAGES);
    if (r != KErrNone && r != KErrNotSupported)
        return r;
    device = new DPhysicalDeviceCore;
    if (device == NULL)
        return KErrNoMemory;
    Kern::InstallPhysicalDevice(device);
    media->iMsgQ.Receive();
    return KErrNone;
}
