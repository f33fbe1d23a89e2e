// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// NAND flash media driver of the H4 board, ready for demand paging.

#include <drivers/locmedia.h>
#include <kernel/kernel.h>
#include <partitions.h>
#include <variantmediadef.h>

#include "nandcontroller.h"

_LIT(KNandPddName, "Media.Nand");
const TInt KNandDriverPriority = 1;
const TInt KNandSectorShift = 9;
const TInt KNandBufferSize = 16384;
const Int64 KRofsBase = 0x800000;
const Int64 KFatBase = 0x3000000;
const Int64 KRomImageBase = 0x40000;
const TInt KNandThreadPriority = 24;
_LIT(KNandThreadName, "NandMediaThread");
_LIT(KNandDriveName, NAND_DRIVENAME);
static TDfcQue NandDfcQ;
static const TInt NandDriveList[NAND_DRIVECOUNT] = {NAND_DRIVELIST};
// One spare entry keeps the array legal on a board that pages ROM alone and lists no drive.
static const TInt NandPagingDriveList[NAND_PAGEDRIVECOUNT + 1] = {NAND_PAGEDRIVELIST};

class DNandFactory : public DPhysicalDevice {
public:
    DNandFactory();
    virtual TInt Install();
    virtual void GetCaps(TDes8& aDes) const;
    virtual TInt Create(DBase*& aChannel, TInt aMediaId, const TDesC8* anInfo, const TVersion& aVer);
    virtual TInt Validate(TInt aDeviceType, const TDesC8* anInfo, const TVersion& aVer);
    virtual TInt Info(TInt aFunction, TAny* a1);
};

class DMediaDriverNand : public DMediaDriver {
public:
    explicit DMediaDriverNand(TInt aMediaId);
    ~DMediaDriverNand();
    TInt DoCreate();
    virtual TInt Request(TLocDrvRequest& aRequest);
    virtual TInt PartitionInfo(TPartitionInfo& anInfo);
    virtual void NotifyPowerDown();
    virtual void NotifyEmergencyPowerDown();
    void ControllerReady(TInt aResult);

private:
    TInt Caps(TLocDrv& aDrive, TLocalDriveCapsV6& aCaps);
    TInt StartRead();
    TInt StartWrite();
    TInt StartErase();
    void NextPiece();
    void Finish(TInt aResult);

private:
    TNandController* iController;
    TUint8* iBuffer;
    TLocDrvRequest* iCurrentReq;
    Int64 iPosition;
    Int64 iRemaining;
    TInt iOffset;
    TInt iPieceLength;
    TUint iFragmenting;
};

DNandFactory::DNandFactory() {
    iVersion = TVersion(KMediaDriverInterfaceMajorVersion, KMediaDriverInterfaceMinorVersion,
                        KMediaDriverInterfaceBuildVersion);
}

TInt DNandFactory::Install() {
    return SetName(&KNandPddName);
}

void DNandFactory::GetCaps(TDes8& /*aDes*/) const {
}

TInt DNandFactory::Create(DBase*& aChannel, TInt aMediaId, const TDesC8* /*anInfo*/, const TVersion& aVer) {
    if (!Kern::QueryVersionSupported(iVersion, aVer))
        return KErrNotSupported;
    DMediaDriverNand* driver = new DMediaDriverNand(aMediaId);
    aChannel = driver;
    if (driver == NULL)
        return KErrNoMemory;
    TInt r = driver->DoCreate();
    if (r == KErrNone)
        driver->OpenMediaDriverComplete(KErrNone);
    return r;
}

TInt DNandFactory::Validate(TInt aDeviceType, const TDesC8* /*anInfo*/, const TVersion& aVer) {
    if (!Kern::QueryVersionSupported(iVersion, aVer))
        return KErrNotSupported;
    return aDeviceType == MEDIA_DEVICE_NAND ? KErrNone : KErrNotSupported;
}

TInt DNandFactory::Info(TInt aFunction, TAny* /*a1*/) {
    if (aFunction == EPriority)
        return KNandDriverPriority;
    return KErrNotSupported;
}

DMediaDriverNand::DMediaDriverNand(TInt aMediaId) : DMediaDriver(aMediaId) {
}

DMediaDriverNand::~DMediaDriverNand() {
    delete iController;
    Kern::Free(iBuffer);
}

TInt DMediaDriverNand::DoCreate() {
    iBuffer = static_cast<TUint8*>(Kern::Alloc(KNandBufferSize));
    if (iBuffer == NULL)
        return KErrNoMemory;
    iController = TNandController::New(*this);
    if (iController == NULL)
        return KErrNoMemory;
    SetTotalSizeInBytes(iController->SizeInBytes());
    return KErrNone;
}

TInt DMediaDriverNand::Request(TLocDrvRequest& aRequest) {
    TInt id = aRequest.Id();
    if (id == DLocalDrive::ECaps)
        return Caps(*aRequest.Drive(), *static_cast<TLocalDriveCapsV6*>(aRequest.RemoteDes()));

    if (iCurrentReq != NULL)
        return KMediaDriverDeferRequest;

    // Another drive must not read between two fragments of one write; page-ins and the fragments themselves go on.
    if (iFragmenting != 0 && (id == DLocalDrive::ERead || id == DLocalDrive::EFormat)
        && !DMediaPagingDevice::PagingRequest(aRequest))
        return KMediaDriverDeferRequest;

    iCurrentReq = &aRequest;
    iPosition = aRequest.Pos();
    iRemaining = aRequest.Length();
    iOffset = 0;
    TInt r = KErrNotSupported;
    switch (id) {
    case DMediaPagingDevice::ERomPageInRequest:
        // PartitionInfo does not report the ROM image, so its pages are counted from the start of the image.
        iPosition += KRomImageBase;
        r = StartRead();
        break;
    case DMediaPagingDevice::ECodePageInRequest:
    case DLocalDrive::ERead:
        r = StartRead();
        break;
    case DMediaPagingDevice::EWriteRequestFragment:
        iFragmenting |= 1u << aRequest.Drive()->iDriveNumber;
        r = StartWrite();
        break;
    case DMediaPagingDevice::EWriteRequestFragmentLast:
        iFragmenting &= ~(1u << aRequest.Drive()->iDriveNumber);
        r = StartWrite();
        break;
    case DLocalDrive::EWrite:
        r = StartWrite();
        break;
    case DLocalDrive::EFormat:
        r = StartErase();
        break;
    default:
        break;
    }
    if (r != KErrNone)
        iCurrentReq = NULL;
    return r;
}

TInt DMediaDriverNand::Caps(TLocDrv& aDrive, TLocalDriveCapsV6& aCaps) {
    aCaps.iSize = aDrive.iPartitionLen;
    aCaps.iType = EMediaNANDFlash;
    aCaps.iConnectionBusType = EConnectionBusInternal;
    aCaps.iDriveAtt = KDriveAttLocal | KDriveAttInternal;
    aCaps.iMediaAtt = KMediaAttFormattable;
    aCaps.iFileSystemId = KDriveFileSysFAT;
    aCaps.iPartitionType = aDrive.iPartitionType;
    aCaps.iEraseBlockSize = iController->BlockSizeInBytes();
    aCaps.iBlockSize = 1u << KNandSectorShift;
    if (aDrive.iPrimaryMedia->iPagingMedia)
        aCaps.iMediaAtt |= KMediaAttPageable;
    if (aDrive.iPagingDrv)
        aCaps.iDriveAtt |= KDriveAttPageable;
    return KErrCompletion;
}

TInt DMediaDriverNand::PartitionInfo(TPartitionInfo& anInfo) {
    anInfo.iMediaSizeInBytes = TotalSizeInBytes();
    anInfo.iPartitionCount = 2;
    anInfo.iEntry[0].iPartitionType = KPartitionTypeRofs;
    anInfo.iEntry[0].iPartitionBaseAddr = KRofsBase;
    anInfo.iEntry[0].iPartitionLen = KFatBase - KRofsBase;
    anInfo.iEntry[1].iPartitionType = KPartitionTypeFAT16small;
    anInfo.iEntry[1].iPartitionBaseAddr = KFatBase;
    anInfo.iEntry[1].iPartitionLen = TotalSizeInBytes() - KFatBase;
    PartitionInfoComplete(KErrNone);
    return KErrNone;
}

TInt DMediaDriverNand::StartRead() {
    iPieceLength = iRemaining < KNandBufferSize ? I64INT(iRemaining) : KNandBufferSize;
    return iController->Read(iPosition, iBuffer, iPieceLength);
}

TInt DMediaDriverNand::StartWrite() {
    iPieceLength = iRemaining < KNandBufferSize ? I64INT(iRemaining) : KNandBufferSize;
    TPtr8 buffer(iBuffer, iPieceLength);
    TInt r = iCurrentReq->ReadRemote(&buffer, iOffset);
    if (r != KErrNone)
        return r;
    return iController->Write(iPosition, iBuffer, iPieceLength);
}

TInt DMediaDriverNand::StartErase() {
    iPieceLength = I64INT(iRemaining);
    return iController->Erase(iPosition, iPieceLength);
}

void DMediaDriverNand::ControllerReady(TInt aResult) {
    if (iCurrentReq == NULL)
        return;
    TInt id = iCurrentReq->Id();
    if (aResult == KErrNone && (id == DMediaPagingDevice::ERomPageInRequest
                                || id == DMediaPagingDevice::ECodePageInRequest))
        aResult = iCurrentReq->WriteToPageHandler(iBuffer, iPieceLength, iOffset);
    if (aResult == KErrNone && id == DLocalDrive::ERead) {
        TPtrC8 piece(iBuffer, iPieceLength);
        aResult = iCurrentReq->WriteRemote(&piece, iOffset);
    }
    if (aResult != KErrNone) {
        Finish(aResult);
        return;
    }
    iPosition += iPieceLength;
    iRemaining -= iPieceLength;
    iOffset += iPieceLength;
    NextPiece();
}

void DMediaDriverNand::NextPiece() {
    if (iRemaining == 0) {
        Finish(KErrNone);
        return;
    }
    TInt id = iCurrentReq->Id();
    TInt r = KErrNone;
    if (id == DLocalDrive::EWrite || id == DMediaPagingDevice::EWriteRequestFragment
        || id == DMediaPagingDevice::EWriteRequestFragmentLast)
        r = StartWrite();
    else if (id == DLocalDrive::EFormat)
        r = StartErase();
    else
        r = StartRead();
    if (r != KErrNone)
        Finish(r);
}

void DMediaDriverNand::Finish(TInt aResult) {
    TLocDrvRequest* request = iCurrentReq;
    iCurrentReq = NULL;
    // No last fragment follows a fragment that failed.
    if (aResult != KErrNone)
        iFragmenting &= ~(1u << request->Drive()->iDriveNumber);
    Complete(*request, aResult);
}

void DMediaDriverNand::NotifyPowerDown() {
    iController->Sleep();
}

void DMediaDriverNand::NotifyEmergencyPowerDown() {
    iController->Sleep();
}

DECLARE_EXTENSION_PDD() {
    return new DNandFactory;
}

DECLARE_STANDARD_EXTENSION() {
    TInt r = Kern::DfcQInit(&NandDfcQ, KNandThreadPriority, &KNandThreadName);
    if (r != KErrNone)
        return r;

    DPrimaryMediaBase* media = new DPrimaryMediaBase;
    if (media == NULL)
        return KErrNoMemory;
    media->iDfcQ = &NandDfcQ;
    r = LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, NAND_DRIVECOUNT, NandDriveList, media, NAND_NUMMEDIA,
                                    KNandDriveName);
    if (r != KErrNone)
        return r;

    r = LocDrv::RegisterPagingDevice(media, NandPagingDriveList, NAND_PAGEDRIVECOUNT, NAND_PAGING_TYPE,
                                     KNandSectorShift, NAND_NUM_PAGES);
    if (r != KErrNone && r != KErrNotSupported)
        return r;

    // A ROM without paging is no error: the drives work as before.
    DPhysicalDevice* factory = new DNandFactory;
    if (factory == NULL)
        return KErrNoMemory;
    r = Kern::InstallPhysicalDevice(factory);
    if (r == KErrNone)
        media->iMsgQ.Receive();
    return r;
}
