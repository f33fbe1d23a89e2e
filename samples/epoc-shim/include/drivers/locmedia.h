// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// Local media subsystem: media drivers, primary media, requests and registration.
#ifndef PAGEWRIGHT_LOCMEDIA_H
#define PAGEWRIGHT_LOCMEDIA_H

#include "../d32locd.h"
#include "../kernel/kernel.h"
#include "../partitions.h"

const TInt KMaxPartitionEntries = 16;
const TInt KMediaDriverDeferRequest = 1;
const TUint KLocDrvWholeMedia = 0x40000000u;

class DMedia;
class DPrimaryMediaBase;
class DMediaDriver;
class TLocDrv;
class TLocDrvRequest;

class DLocalDrive : public DLogicalChannelBase {
public:
    enum TRequestId {
        ECaps = 0, ERead = 1, EWrite = 2, EFormat = 3, EEnlarge = 4, EReduce = 5, EForceMediaChange = 6,
        EPasswordLock = 7, EPasswordUnlock = 8, EPasswordClear = 9, EReadPasswordStore = 10,
        EWritePasswordStore = 11, EPasswordStoreLengthInBytes = 12, EControlIO = 13, EPasswordErase = 14,
        EDeleteNotify = 15, EGetLastErrorInfo = 16, EFirstReqNumberReservedForPaging = 17,
        ELastReqNumberReservedForPaging = 31, EQueryDevice = 32
    };
};

class DMediaPagingDevice : public DPagingDevice {
public:
    enum TPagingRequestId {
        EWriteRequestFragment = DLocalDrive::EFirstReqNumberReservedForPaging,
        EWriteRequestFragmentLast = DLocalDrive::EFirstReqNumberReservedForPaging + 1,
        ERomPageInRequest = DLocalDrive::EFirstReqNumberReservedForPaging + 2,
        ECodePageInRequest = DLocalDrive::EFirstReqNumberReservedForPaging + 3
    };
    static TBool PageInRequest(TLocDrvRequest& aRequest);
    static TBool PageOutRequest(TLocDrvRequest& aRequest);
    static TBool PagingRequest(TLocDrvRequest& aRequest);
};

class TPartitionEntry {
public:
    Int64 iPartitionBaseAddr;
    Int64 iPartitionLen;
    TUint16 iPartitionAttributes;
    TUint16 iPartitionType;
};
class TPartitionInfo {
public:
    TPartitionInfo();
    Int64 iMediaSizeInBytes;
    TInt iPartitionCount;
    TPartitionEntry iEntry[KMaxPartitionEntries];
};

class TLocDrvRequest : public TThreadMessage {
public:
    enum TFlags {
        EWholeMedia = 1, EAdjusted = 2, EPhysAddr = 4, EPaging = 8, EBackgroundPaging = 0x10, ECodePaging = 0x20,
        EDataPaging = 0x40, ETClientBuffer = 0x80, EKernelBuffer = 0x100, EPhysAddrOnly = 0x200
    };
    TInt& Id();
    Int64& Pos();
    Int64& Length();
    DThread*& RemoteThread();
    TAny*& RemoteDes();
    TInt& RemoteDesOffset();
    TInt& Flags();
    TLocDrv*& Drive();
    TInt& DriverFlags();
    TBool IsPhysicalAddress() const;
    TInt ReadRemote(TDes8* aDes, TInt anOffset);
    TInt ReadRemote(const TAny* aSrc, TDes8* aDes);
    TInt ReadRemoteRaw(TAny* aDest, TInt aSize);
    TInt WriteRemote(const TDesC8* aDes, TInt anOffset);
    TInt WriteRemoteRaw(const TAny* aSrc, TInt aSize);
    TInt WriteToPageHandler(const TAny* aSrc, TInt aSize, TInt anOffset);
    TInt ReadFromPageHandler(TAny* aDest, TInt aSize, TInt anOffset);
};

class TLocDrv : public TPartitionEntry {
public:
    TLocDrv(TInt aDriveNumber);
    TInt iDriveNumber;
    DMedia* iMedia;
    DPrimaryMediaBase* iPrimaryMedia;
    TInt iPartitionNumber;
    TUint8 iPagingDrv;
    TLocDrv* iNextDrive;
};

class DMedia : public DBase {
public:
    enum TMediaState {
        EClosed = 0, EPoweringUp1 = 1, EOpening = 2, EReadPartitionInfo = 3, EReady = 4, EPoweringUp2 = 6,
        EPoweredDown = 8
    };
    DMedia();
    virtual TInt Create(TMediaDevice aDevice, TInt aMediaId, TInt aLastMediaId);
    TMediaDevice iDevice;
    TInt iMediaId;
    TInt iLastMediaId;
    DMediaDriver* iDriver;
    TPartitionInfo iPartitionInfo;
    TUint8 iMediaState;
};
class DPrimaryMediaBase : public DMedia {
public:
    DPrimaryMediaBase();
    virtual TInt Connect(DLocalDrive* aLocalDrive);
    virtual void Disconnect(DLocalDrive* aLocalDrive);
    virtual TInt Request(TLocDrvRequest& aRequest);
    virtual TInt QuickCheckStatus();
    virtual TInt ForceMediaChange(TInt aMode);
    virtual TInt DoInCritical();
    virtual void DoEndInCritical();
    virtual void DefaultDriveCaps(TLocalDriveCapsV2& aCaps);
    virtual TBool IsRemovableDevice(TInt& aSocketNum);
    void NotifyMediaChange();
    TDfcQue* iDfcQ;
    TMessageQue iMsgQ;
    TMessageQue iDeferred;
    TBool iPagingMedia;
    TBool iRomPagingMedia;
    TBool iDataPagingMedia;
};

class DMediaDriver : public DBase {
public:
    DMediaDriver(TInt aMediaId);
    virtual ~DMediaDriver();
    virtual void Close();
    virtual void Disconnect(DLocalDrive* aLocalDrive, TThreadMessage* aMsg);
    virtual TInt Request(TLocDrvRequest& aRequest) = 0;
    virtual TInt PartitionInfo(TPartitionInfo& anInfo) = 0;
    virtual void NotifyPowerDown() = 0;
    virtual void NotifyEmergencyPowerDown() = 0;
    void Complete(TLocDrvRequest& aRequest, TInt aResult);
    void OpenMediaDriverComplete(TInt aResult);
    void PartitionInfoComplete(TInt aResult);
    TInt InCritical();
    void EndInCritical();
    Int64 TotalSizeInBytes() const;
    void SetTotalSizeInBytes(Int64 aSize);
    TInt iMediaId;
    DPrimaryMediaBase* iPrimaryMedia;
    DPhysicalDevice* iPhysicalDevice;
};

// A media driver that stacks on the drives of others and passes requests down to them.
class DMediaDriverExtension : public DMediaDriver {
public:
    DMediaDriverExtension(TInt aMediaId);
    virtual ~DMediaDriverExtension();
    virtual void NotifyPowerDown();
    virtual void NotifyEmergencyPowerDown();
    TInt DoDrivePartitionInfo(TPartitionInfo& anInfo);
    TInt ForwardRequest(TLocDrvRequest& aRequest);
    TInt Read(TInt aDriveNumber, Int64 aPos, TLinAddr aData, TUint aLength);
    TInt Write(TInt aDriveNumber, Int64 aPos, TLinAddr aData, TUint aLength);
    TInt Caps(TInt aDriveNumber, TLocalDriveCapsV6& aCaps);
};

const TInt KMediaDriverInterfaceMajorVersion = 1;
const TInt KMediaDriverInterfaceMinorVersion = 0;
const TInt KMediaDriverInterfaceBuildVersion = 0;

class TPasswordStore;
class LocDrv {
public:
    static TInt RegisterMediaDevice(TMediaDevice aDevice, TInt aDriveCount, const TInt* aDriveList,
                                    DPrimaryMediaBase* aPrimaryMedia, TInt aNumMedia, const TDesC& aName);
    static TInt RegisterPagingDevice(DPrimaryMediaBase* aPrimaryMedia, const TInt* aPagingDriveList,
                                     TInt aDriveCount, TUint aPagingType, TInt aReadShift, TUint aNumPages);
    static TInt RegisterDmaDevice(DPrimaryMediaBase* aPrimaryMedia, TInt aMediaBlockSize, TInt aDmaMaxAddressable,
                                  TInt aDmaAlignment);
    static TInt RegisterPasswordStore(TPasswordStore* aStore);
};

#endif
