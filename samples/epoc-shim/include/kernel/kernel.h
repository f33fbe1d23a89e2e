// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// Kernel API for device drivers.
#ifndef PAGEWRIGHT_KERNEL_H
#define PAGEWRIGHT_KERNEL_H

#include "../nkern/nkern.h"

class DBase {
public:
    virtual ~DBase();
    TAny* operator new(size_t aSize) throw();
    TAny* operator new(size_t aSize, TInt aExtra) throw();
    void operator delete(TAny* aPtr) throw();
};

class DThread;
class DProcess;
class DObject : public DBase {
public:
    virtual TInt Close(TAny* aPtr);
    TInt Open();
    TInt SetName(const TDesC* aName);
};
class DMutex : public DObject {};
class DSemaphore : public DObject {};
class DChunk : public DObject {};
class DThread : public DObject {
public:
    NThread iNThread;
    TUint iId;
};
class DProcess : public DObject {};
class DCodeSeg : public DObject {};

class TMessageQue;
class TMessageBase {
public:
    void Complete(TInt aResult);
    void PanicClient(const TDesC& aCategory, TInt aReason);
    TInt iValue;
};
class TThreadMessage : public TMessageBase {
public:
    void Complete(TInt aResult, TBool aReceiveNext);
    DThread* Client();
    TInt Int0();
    TInt Int1();
    TInt Int2();
    TInt Int3();
    TAny* Ptr0();
    TAny* Ptr1();
    TAny* Ptr2();
    TAny* Ptr3();
    TInt iArg[10];
};
typedef void (*TMessageQueFn)(TMessageBase* aMessage, TAny* aPtr);
class TMessageQue : public TDfc {
public:
    TMessageQue(TDfcFn aFunction, TAny* aPtr, TDfcQue* aDfcQ, TInt aPriority);
    void Receive();
    TMessageBase* Poll();
    void CompleteAll(TInt aResult);
};

class TDynamicDfcQue : public TDfcQue {
public:
    void Destroy();
    void SetRealtimeState(TThreadRealtimeState aState);
};

class TClientBuffer {
public:
    TClientBuffer();
    TInt SetFromDescriptor(TAny* aDesPtr, DThread* aClientThread = 0);
    TInt UpdateDescriptorLength(DThread* aClientThread = 0);
    TInt Length() const;
    TInt MaxLength() const;
    TBool IsWriteable() const;
    TLinAddr DataPtr() const;
};
class TClientRequest {
public:
    TInt SetStatus(TRequestStatus* aStatus);
    void Reset();
    TRequestStatus* StatusPtr();
    TBool IsReady();
};
template<class T> class TClientDataRequest : public TClientRequest {
public:
    T& Data();
    void SetDestPtr(TAny* aPtr);
    TAny* DestPtr();
};
template<class T1, class T2> class TClientDataRequest2 : public TClientRequest {
public:
    T1& Data1();
    T2& Data2();
    void SetDestPtr1(TAny* aPtr);
    void SetDestPtr2(TAny* aPtr);
};
class TClientBufferRequest {
public:
    enum TFlags { EPinVirtual = 1 };
    TInt StartSetup(TRequestStatus* aStatus);
    TInt AddBuffer(TClientBuffer*& aBuffer, TAny* aDesPtr);
    TInt AddBuffer(TClientBuffer*& aBuffer, TLinAddr aStart, TInt aLength, TBool aWriteable = EFalse);
    void EndSetup();
    TInt Setup(TClientBuffer*& aBuffer, TRequestStatus* aStatus, TAny* aDesPtr);
    TInt Setup(TClientBuffer*& aBuffer, TRequestStatus* aStatus, TLinAddr aStart, TInt aLength,
               TBool aWriteable = EFalse);
    void Reset();
    TBool IsReady();
};
class TVirtualPinObject;
class TPhysicalPinObject;

class DPhysicalDevice : public DObject {
public:
    enum TInfoFunction { EPriority = 0, EMediaDriverPersistent = 1 };
    virtual ~DPhysicalDevice();
    virtual TInt Install() = 0;
    virtual void GetCaps(TDes8& aDes) const = 0;
    virtual TInt Create(DBase*& aChannel, TInt aUnit, const TDesC8* aInfo, const TVersion& aVer) = 0;
    virtual TInt Validate(TInt aUnit, const TDesC8* aInfo, const TVersion& aVer) = 0;
    virtual TInt Info(TInt aFunction, TAny* a1);
    TUint iUnitsMask;
    TVersion iVersion;
};
class DPDDFactory : public DPhysicalDevice {};

class DLogicalDevice;
class DLogicalChannelBase : public DObject {
public:
    virtual ~DLogicalChannelBase();
    virtual TInt Request(TInt aReqNo, TAny* a1, TAny* a2) = 0;
    virtual TInt DoCreate(TInt aUnit, const TDesC8* aInfo, const TVersion& aVer);
    virtual TInt RequestUserHandle(DThread* aThread, TOwnerType aType);
    DLogicalDevice* iDevice;
    DPhysicalDevice* iPhysicalDevice;
    DBase* iPdd;
};
class DLogicalChannel : public DLogicalChannelBase {
public:
    enum { EMinRequestId = KMinTInt / 2, ECloseMsg = KMinTInt };
    DLogicalChannel();
    virtual ~DLogicalChannel();
    virtual TInt Close(TAny* aPtr);
    virtual TInt Request(TInt aReqNo, TAny* a1, TAny* a2);
    virtual TInt SendMsg(TMessageBase* aMsg);
    virtual void HandleMsg(TMessageBase* aMsg) = 0;
    void SetDfcQ(TDfcQue* aDfcQ);
    TDfcQue* iDfcQ;
    TMessageQue iMsgQ;
};
class DLogicalDevice : public DObject {
public:
    virtual ~DLogicalDevice();
    virtual TInt Install() = 0;
    virtual void GetCaps(TDes8& aDes) const = 0;
    virtual TInt Create(DLogicalChannelBase*& aChannel) = 0;
    TUint iParseMask;
    TUint iUnitsMask;
    TVersion iVersion;
};
enum { KDeviceAllowPhysicalDevice = 1, KDeviceAllowUnit = 2, KDeviceAllowInfo = 4, KDeviceAllowAll = 7 };

class DPowerHandler : public DBase {
public:
    DPowerHandler(const TDesC& aName);
    virtual void PowerUp() = 0;
    virtual void PowerDown(TInt aTargetState) = 0;
    void Add();
    void Remove();
    void PowerUpDone();
    void PowerDownDone();
    TInt iStandbyPower;
};

class DPagingDevice : public DBase {
public:
    enum TType { ERom = 1, ECode = 2, EData = 4 };
    TUint iType;
    TInt iReadUnitShift;
    const char* iName;
};

class TChunkCreateInfo {
public:
    enum TType { ESharedKernelSingle, ESharedKernelMultiple };
    TChunkCreateInfo();
    TType iType;
    TInt iMaxSize;
    TUint32 iMapAttr;
    TUint8 iOwnsMemory;
};

enum TExtensionReason { KModuleEntryReasonExtensionInit0 = 0, KModuleEntryReasonExtensionInit1 = 1 };

class Kern {
public:
    static DThread& CurrentThread();
    static DProcess& CurrentProcess();
    static TThreadMessage& Message();
    static void Printf(const char* aFormat, ...);
    static void Fault(const char* aCategory, TInt aFault);
    static void PanicCurrentThread(const TDesC& aCategory, TInt aReason);
    static void ThreadKill(DThread* aThread, TExitType aType, TInt aReason, const TDesC& aCategory);
    static void SafeClose(DObject*& aObject, TAny* aPtr);
    static TBool QueryVersionSupported(const TVersion& aCurrent, const TVersion& aRequested);
    static void InfoCopy(TDes8& aDest, const TDesC8& aSrc);
    static void InfoCopy(TDes8& aDest, const TUint8* aPtr, TInt aLength);
    static void RequestComplete(DThread* aThread, TRequestStatus*& aStatus, TInt aReason);
    static void RequestComplete(TRequestStatus*& aStatus, TInt aReason);

    static TInt CreateClientRequest(TClientRequest*& aRequest);
    template<class T> static TInt CreateClientDataRequest(TClientDataRequest<T>*& aRequest);
    template<class T1, class T2> static TInt CreateClientDataRequest2(TClientDataRequest2<T1, T2>*& aRequest);
    static TInt CreateClientBufferRequest(TClientBufferRequest*& aRequest, TUint aInitialBuffers, TUint aFlags);
    static void DestroyClientRequest(TClientRequest*& aRequest);
    template<class T> static void DestroyClientRequest(TClientDataRequest<T>*& aRequest);
    template<class T1, class T2> static void DestroyClientRequest(TClientDataRequest2<T1, T2>*& aRequest);
    static void DestroyClientBufferRequest(TClientBufferRequest*& aRequest);
    static void QueueRequestComplete(DThread* aThread, TClientRequest* aRequest, TInt aReason);
    static void QueueBufferRequestComplete(DThread* aThread, TClientBufferRequest* aRequest, TInt aReason);

    static TInt ThreadDesRead(DThread* aThread, const TAny* aSrc, TDes8& aDest, TInt aOffset, TInt aMode = 0);
    static TInt ThreadDesWrite(DThread* aThread, TAny* aDest, const TDesC8& aSrc, TInt aOffset, TInt aMode,
                               DThread* aOrigThread);
    static TInt ThreadDesWrite(DThread* aThread, TAny* aDest, const TDesC8& aSrc, TInt aOffset,
                               DThread* aOrigThread = 0);
    static TInt ThreadRawRead(DThread* aThread, const TAny* aSrc, TAny* aDest, TInt aSize);
    static TInt ThreadRawWrite(DThread* aThread, TAny* aDest, const TAny* aSrc, TInt aSize, DThread* aOrigThread = 0);
    static TInt ThreadBufRead(DThread* aThread, const TClientBuffer* aSrc, TDes8& aDest, TInt aOffset, TInt aMode);
    static TInt ThreadBufWrite(DThread* aThread, TClientBuffer* aDest, const TDesC8& aSrc, TInt aOffset, TInt aMode,
                               DThread* aOrigThread);
    static TInt ThreadGetDesLength(DThread* aThread, const TAny* aDes);
    static TInt ThreadGetDesMaxLength(DThread* aThread, const TAny* aDes);
    static TInt ThreadGetDesInfo(DThread* aThread, const TAny* aDes, TInt& aLength, TInt& aMaxLength, TUint8*& aPtr,
                                 TBool aWriteable);
    static void KUDesGet(TDes8& aDest, const TDesC8& aSrc);
    static void KUDesPut(TDes8& aDest, const TDesC8& aSrc);
    static const TUint8* KUDesInfo(const TDesC8& aSrc, TInt& aLength, TInt& aMaxLength);
    static void KUDesSetLength(TDes8& aDes, TInt aLength);
    static TAny* KUSafeRead(const TAny* aSrc, TAny* aDest, TInt aSize);
    static TAny* KUSafeWrite(TAny* aDest, const TAny* aSrc, TInt aSize);

    static TInt CreateVirtualPinObject(TVirtualPinObject*& aPin);
    static void DestroyVirtualPinObject(TVirtualPinObject*& aPin);
    static TInt PinVirtualMemory(TVirtualPinObject* aPin, TLinAddr aStart, TUint aSize, DThread* aThread = 0);
    static TInt PinVirtualMemory(TVirtualPinObject* aPin, const TClientBuffer& aBuffer, DThread* aThread = 0);
    static TInt CreateAndPinVirtualMemory(TVirtualPinObject*& aPin, TLinAddr aStart, TUint aSize);
    static void UnpinVirtualMemory(TVirtualPinObject* aPin);

    static TDfcQue* DfcQue0();
    static TDfcQue* DfcQue1();
    static TInt DfcQInit(TDfcQue* aDfcQ, TInt aPriority, const TDesC* aName = 0);
    static TInt DfcQCreate(TDfcQue*& aDfcQ, TInt aPriority, const TDesC* aName = 0);
    static TInt DynamicDfcQCreate(TDynamicDfcQue*& aDfcQ, TInt aPriority, const TDesC& aBaseName);

    static TInt MutexCreate(DMutex*& aMutex, const TDesC& aName, TUint aOrder);
    static TInt MutexWait(DMutex& aMutex);
    static void MutexSignal(DMutex& aMutex);
    static TInt SemaphoreCreate(DSemaphore*& aSem, const TDesC& aName, TInt aInitialCount);
    static TInt SemaphoreWait(DSemaphore& aSem, TInt aTicks = 0);
    static void SemaphoreSignal(DSemaphore& aSem);

    static TAny* Alloc(TInt aSize);
    static TAny* AllocZ(TInt aSize);
    static TAny* ReAlloc(TAny* aPtr, TInt aSize, TInt aMode = 0);
    static void Free(TAny* aPtr);

    static TInt InstallLogicalDevice(DLogicalDevice* aDevice);
    static TInt InstallPhysicalDevice(DPhysicalDevice* aDevice);
    static TInt InstallPagingDevice(DPagingDevice* aDevice);
    static TInt ChunkCreate(const TChunkCreateInfo& aInfo, DChunk*& aChunk, TLinAddr& aAddress, TUint32& aMapAttr);
    static TInt ChunkCommit(DChunk* aChunk, TInt aOffset, TInt aSize);
    static TInt ChunkClose(DChunk* aChunk);
    static DChunk* OpenSharedChunk(DThread* aThread, TInt aHandle, TBool aWrite);
    static TUint32 RoundToPageSize(TUint32 aSize);
    static TInt MakeHandleAndOpen(DThread* aThread, DObject* aObject);
    static void NanoWait(TUint32 aNanoseconds);
};

enum TExcTrapHandler { XT_DEFAULT };
TInt PagewrightTrapped(TExcTrapHandler aHandler);
#define XTRAP(r, h, s) { (r) = PagewrightTrapped(h); if (!(r)) { s; } }
#define XTRAPD(r, h, s) TInt r; XTRAP(r, h, s)

const TInt KChunkShiftBy0 = 0;
const TInt KChunkShiftBy1 = 1;

extern "C" {
void kumemget(TAny* aKernAddr, const TAny* aUserAddr, TInt aLength);
void kumemget32(TAny* aKernAddr, const TAny* aUserAddr, TInt aLength);
void kumemput(TAny* aUserAddr, const TAny* aKernAddr, TInt aLength);
void kumemput32(TAny* aUserAddr, const TAny* aKernAddr, TInt aLength);
void kumemset(TAny* aUserAddr, TUint8 aValue, TInt aLength);
void umemget(TAny* aKernAddr, const TAny* aUserAddr, TInt aLength);
void umemget32(TAny* aKernAddr, const TAny* aUserAddr, TInt aLength);
void umemput(TAny* aUserAddr, const TAny* aKernAddr, TInt aLength);
void umemput32(TAny* aUserAddr, const TAny* aKernAddr, TInt aLength);
void umemset(TAny* aUserAddr, TUint8 aValue, TInt aLength);
}

// Entry points (fact sheet 4.1): only the part of each macro that a compiler has to see.
extern "C" TInt KernelModuleEntry(TInt aReason);
TInt InitExtension();
#define DECLARE_STANDARD_EXTENSION() \
    extern "C" TInt KernelModuleEntry(TInt aReason) { \
        return aReason == KModuleEntryReasonExtensionInit1 ? InitExtension() \
            : aReason == KModuleEntryReasonExtensionInit0 ? KErrNone : KErrArgument; } \
    TInt InitExtension()
#define DECLARE_EXTENSION_WITH_PRIORITY(priority) \
    extern "C" TInt KernelModuleEntry(TInt aReason) { \
        return aReason == KModuleEntryReasonExtensionInit1 ? InitExtension() \
            : aReason == KModuleEntryReasonExtensionInit0 ? (priority) : KErrArgument; } \
    TInt InitExtension()
#define DECLARE_EXTENSION_PDD() extern "C" DPhysicalDevice* CreatePhysicalDevice(); \
    extern "C" DPhysicalDevice* CreatePhysicalDevice()
#define DECLARE_STANDARD_PDD() extern "C" TInt KernelModuleEntry(TInt) { return KErrNone; } \
    DECLARE_EXTENSION_PDD()
#define DECLARE_EXTENSION_LDD() extern "C" DLogicalDevice* CreateLogicalDevice(); \
    extern "C" DLogicalDevice* CreateLogicalDevice()
#define DECLARE_STANDARD_LDD() extern "C" TInt KernelModuleEntry(TInt) { return KErrNone; } \
    DECLARE_EXTENSION_LDD()

#endif
