// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// A flash driver in another hand: a state machine on a DFC, one copy routine, tables, and macros of its own.

#include <drivers/locmedia.h>
#include <partitions.h>
#include <variantmediadef.h>
#include "flashchip.h"

#define RETURN_ON_ERROR(x) { TInt err_ = (x); if (err_ < 0) return err_; }

static TDfcQue TheQueue;
static const TInt TheDrives[] = {NAND_DRIVELIST};
static const TInt ThePagingDrives[NAND_PAGEDRIVECOUNT + 1] = {NAND_PAGEDRIVELIST};
_LIT(KQueueName, "Flash");
_LIT(KFlashName, "Media.Flash");

class DFlashMedia : public DPrimaryMediaBase {
public:
    TInt Construct();
};

class DFlash : public DMediaDriver {
public:
    DFlash(TInt aId) : DMediaDriver(aId), iState(EIdle), iDfc(Run, this, 2) {}
    TInt DoCreate();
    TInt Request(TLocDrvRequest& m);
    TInt PartitionInfo(TPartitionInfo& aInfo);
    void NotifyPowerDown() {}
    void NotifyEmergencyPowerDown() {}
    static void Ready(TAny* aSelf);

private:
    enum TState { EIdle, EReading, EWriting, EErasing };
    static void Run(TAny* aSelf);
    void Step();
    TInt Begin(TState aState);
    TInt Copy(TBool aToRemote);
    TInt Describe(TLocDrv& aDrive, TLocalDriveCapsV4& aCaps);
    void End(TInt aResult);

    TState iState;
    TDfc iDfc;
    TFlashChip* iChip;
    TUint8 iPage[2048];
    TLocDrvRequest* iNow;
    TInt64 iAt, iEnd;
    TInt iDone, iError;
    TUint32 iOpenWrites;
};

class DFlashFactory : public DPhysicalDevice {
public:
    TInt Install() { return SetName(&KFlashName); }
    void GetCaps(TDes8&) const {}
    TInt Create(DBase*& aChannel, TInt aMediaId, const TDesC8*, const TVersion&) {
        DFlash* flash = new DFlash(aMediaId);
        if (!flash)
            return KErrNoMemory;
        aChannel = flash;
        TInt r = flash->DoCreate();
        if (r == KErrNone)
            flash->OpenMediaDriverComplete(KErrNone);
        return r;
    }
    TInt Validate(TInt, const TDesC8*, const TVersion&) { return KErrNone; }
    TInt Info(TInt aFunction, TAny*) { return aFunction == EPriority ? 1 : KErrNotSupported; }
};

TInt DFlash::DoCreate() {
    iDfc.SetDfcQ(&TheQueue);
    iChip = TFlashChip::Open(Ready, this);
    return iChip ? KErrNone : KErrNoMemory;
}

TInt DFlash::Request(TLocDrvRequest& m) {
    const TInt id = m.Id();
    const TBool paging = (m.Flags() & TLocDrvRequest::EPaging) != 0;
    if (id == DLocalDrive::ECaps)
        return Describe(*m.Drive(), *(TLocalDriveCapsV4*)m.RemoteDes());
    if (iState != EIdle || (!paging && id == DLocalDrive::ERead && iOpenWrites))
        return KMediaDriverDeferRequest;
    iNow = &m;
    iAt = m.Pos();
    iEnd = iAt + m.Length();
    iDone = 0;
    if (id >= DMediaPagingDevice::ERomPageInRequest && id <= DMediaPagingDevice::ECodePageInRequest) {
        const TInt64 base = id == DMediaPagingDevice::ERomPageInRequest ? TFlashChip::ImageBase() : 0;
        iAt += base;
        iEnd += base;
        return Begin(EReading);
    }
    switch (id) {
    case DLocalDrive::ERead:
        return Begin(EReading);
    case DMediaPagingDevice::EWriteRequestFragment:
    case DMediaPagingDevice::EWriteRequestFragmentLast: {
        const TUint32 bit = 1u << m.Drive()->iDriveNumber;
        iOpenWrites = id == DMediaPagingDevice::EWriteRequestFragment ? iOpenWrites | bit : iOpenWrites & ~bit;
    }
    // fall through
    case DLocalDrive::EWrite:
        return Begin(EWriting);
    case DLocalDrive::EFormat:
        return Begin(EErasing);
    }
    iNow = 0;
    return KErrNotSupported;
}

TInt DFlash::Begin(TState aState) {
    iState = aState;
    TInt r = KErrNone;
    if (aState == EReading)
        r = iChip->Read(iAt, iPage);
    else if (aState == EErasing)
        r = iChip->Erase(iAt);
    else if ((r = Copy(EFalse)) == KErrNone)
        r = iChip->Program(iAt, iPage);
    if (r != KErrNone)
        iState = EIdle;
    return r;
}

TInt DFlash::Copy(TBool aToRemote) {
    if (aToRemote && DMediaPagingDevice::PageInRequest(*iNow))
        return iNow->WriteToPageHandler(iPage, sizeof(iPage), iDone);
    if (aToRemote) {
        TPtrC8 data(iPage, sizeof(iPage));
        return iNow->WriteRemote(&data, iDone);
    }
    TPtr8 data(iPage, 0, sizeof(iPage));
    return iNow->ReadRemote(&data, iDone);
}

void DFlash::Ready(TAny* aSelf) {
    DFlash* self = (DFlash*)aSelf;
    self->iError = self->iChip->Status();
    self->iDfc.Add();
}

void DFlash::Run(TAny* aSelf) {
    ((DFlash*)aSelf)->Step();
}

void DFlash::Step() {
    TInt r = iError;
    if (r == KErrNone && iState == EReading)
        r = Copy(ETrue);
    if (r != KErrNone || (iAt += sizeof(iPage)) >= iEnd) {
        End(r);
        return;
    }
    iDone += sizeof(iPage);
    r = Begin(iState);
    if (r != KErrNone)
        End(r);
}

void DFlash::End(TInt aResult) {
    TLocDrvRequest& m = *iNow;
    if (aResult != KErrNone)
        iOpenWrites = 0;
    iNow = NULL;
    iState = EIdle;
    DMediaDriver::Complete(m, aResult);
}

TInt DFlash::Describe(TLocDrv& aDrive, TLocalDriveCapsV4& aCaps) {
    TUint drive = KDriveAttLocal | KDriveAttInternal;
    aCaps.iType = EMediaNANDFlash;
    aCaps.iSize = aDrive.iPartitionLen;
    aCaps.iMediaAtt = aDrive.iPrimaryMedia->iPagingMedia ? KMediaAttFormattable | KMediaAttPageable : KMediaAttFormattable;
    if (aDrive.iPagingDrv)
        drive |= KDriveAttPageable;
    aCaps.iDriveAtt = drive;
    return KErrCompletion;
}

TInt DFlash::PartitionInfo(TPartitionInfo& aInfo) {
    TPartitionEntry& entry = aInfo.iEntry[0];
    entry.iPartitionType = KPartitionTypeFAT16;
    aInfo.iPartitionCount = 1;
    PartitionInfoComplete(KErrNone);
    return KErrNone;
}

TInt DFlashMedia::Construct() {
    RETURN_ON_ERROR(Kern::DfcQInit(&TheQueue, 24, &KQueueName));
    iDfcQ = &TheQueue;
    return KErrNone;
}

static TInt Register(DPrimaryMediaBase* aMedia) {
    RETURN_ON_ERROR(LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, NAND_DRIVECOUNT, TheDrives, aMedia, NAND_NUMMEDIA, KQueueName));
    const TInt r = LocDrv::RegisterPagingDevice(aMedia, ThePagingDrives, NAND_PAGEDRIVECOUNT, NAND_PAGING_TYPE, 9, NAND_NUM_PAGES);
    return r == KErrNotSupported ? KErrNone : r;
}

DECLARE_EXTENSION_PDD() {
    return new DFlashFactory;
}

DECLARE_STANDARD_EXTENSION() {
    DFlashMedia* media = new DFlashMedia;
    if (!media)
        return KErrNoMemory;
    RETURN_ON_ERROR(media->Construct());
    RETURN_ON_ERROR(Register(media));
    DPhysicalDevice* factory = new DFlashFactory;
    TInt r = factory ? Kern::InstallPhysicalDevice(factory) : KErrNoMemory;
    if (r == KErrNone)
        media->iMsgQ.Receive();
    return r;
}
