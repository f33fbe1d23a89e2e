// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// The meter driver ready for paged data: the client's memory is touched in the client's thread or pinned before.

#include <kernel/kernel.h>

#include "meter.h"

_LIT(KMeterName, "Meter");
_LIT(KMeterThreadName, "MeterThread");
const TInt KMeterThreadPriority = 26;

class DMeterChannel : public DLogicalChannel {
public:
    DMeterChannel();
    ~DMeterChannel();
    virtual TInt DoCreate(TInt aUnit, const TDesC8* anInfo, const TVersion& aVer);
    virtual TInt SendMsg(TMessageBase* aMsg);
    virtual void HandleMsg(TMessageBase* aMsg);

private:
    TInt SendRequest(TThreadMessage& aMsg);
    TInt SendControl(TThreadMessage& aMsg);
    TInt PreRecord(TRequestStatus* aStatus, TAny* aDes);
    TInt DoControl(TInt aFunction, TMeterConfig& aConfig);
    void DoRequest(TInt aFunction);
    void DoCancel();
    static void TickDfc(TAny* aPtr);
    void Tick();

private:
    DThread* iClient;
    TDynamicDfcQue* iDynamicDfcQ;
    TMeterConfig iConfig;
    TMeterReading iReading;
    NTimer iTimer;
    TDfc iTickDfc;
    TClientRequest* iOverflowRequest;
    TClientDataRequest<TMeterReading>* iReadingRequest;
    TClientBufferRequest* iRecordRequest;
    TClientBuffer* iRecordBuffer;
    TUint8 iRecord[RMeter::EMaxRecord];
};

DMeterChannel::DMeterChannel() : iTimer(NULL, this), iTickDfc(TickDfc, this, 1) {
    iClient = &Kern::CurrentThread();
    iClient->Open();
}

DMeterChannel::~DMeterChannel() {
    iTimer.Cancel();
    iTickDfc.Cancel();
    if (iDynamicDfcQ)
        iDynamicDfcQ->Destroy();
    Kern::DestroyClientRequest(iOverflowRequest);
    Kern::DestroyClientRequest(iReadingRequest);
    Kern::DestroyClientBufferRequest(iRecordRequest);
    Kern::SafeClose(reinterpret_cast<DObject*&>(iClient), NULL);
}

TInt DMeterChannel::DoCreate(TInt, const TDesC8*, const TVersion&) {
    TInt r = Kern::CreateClientRequest(iOverflowRequest);
    if (r == KErrNone)
        r = Kern::CreateClientDataRequest(iReadingRequest);
    if (r == KErrNone)
        r = Kern::CreateClientBufferRequest(iRecordRequest, 1, TClientBufferRequest::EPinVirtual);
    if (r != KErrNone)
        return r;
    r = Kern::DynamicDfcQCreate(iDynamicDfcQ, KMeterThreadPriority, KMeterThreadName);
    if (r != KErrNone)
        return r;
    iDynamicDfcQ->SetRealtimeState(ERealtimeStateOn);
    SetDfcQ(iDynamicDfcQ);
    iTickDfc.SetDfcQ(iDynamicDfcQ);
    iMsgQ.Receive();
    return KErrNone;
}

TInt DMeterChannel::SendMsg(TMessageBase* aMsg) {
    TThreadMessage& m = *static_cast<TThreadMessage*>(aMsg);
    TInt id = m.iValue;
    if (id == ECloseMsg || id == KMaxTInt)
        return DLogicalChannel::SendMsg(aMsg);
    if (m.Client() != iClient)
        return KErrAccessDenied;
    return id < 0 ? SendRequest(m) : SendControl(m);
}

TInt DMeterChannel::SendRequest(TThreadMessage& aMsg) {
    TRequestStatus* status = static_cast<TRequestStatus*>(aMsg.Ptr0());
    TInt r = KErrNotSupported;
    switch (~aMsg.iValue) {
    case RMeter::EWaitOverflow:
        r = iOverflowRequest->SetStatus(status);
        break;
    case RMeter::EReadNext:
        r = iReadingRequest->SetStatus(status);
        if (r == KErrNone)
            iReadingRequest->SetDestPtr(aMsg.Ptr1());
        break;
    case RMeter::ERecord:
        r = PreRecord(status, aMsg.Ptr1());
        break;
    default:
        break;
    }
    if (r == KErrNone)
        r = DLogicalChannel::SendMsg(&aMsg);
    if (r != KErrNone)
        Kern::RequestComplete(status, r);
    return r;
}

TInt DMeterChannel::PreRecord(TRequestStatus* aStatus, TAny* aDes) {
    TInt r = iRecordRequest->StartSetup(aStatus);
    if (r != KErrNone)
        return r;
    r = iRecordRequest->AddBuffer(iRecordBuffer, aDes);
    if (r != KErrNone)
        return r;
    if (iRecordBuffer->MaxLength() < 1 || iRecordBuffer->MaxLength() > RMeter::EMaxRecord) {
        iRecordRequest->Reset();
        return KErrArgument;
    }
    iRecordRequest->EndSetup();
    return KErrNone;
}

TInt DMeterChannel::SendControl(TThreadMessage& aMsg) {
    TInt id = aMsg.iValue;
    TAny* user = aMsg.Ptr0();
    TMeterConfig config;
    if (id == RMeter::ESetConfig)
        kumemget(&config, user, sizeof(config));
    // The DFC thread gets a buffer on this thread's kernel stack, which waits until the message is complete.
    aMsg.iArg[0] = static_cast<TInt>(reinterpret_cast<TLinAddr>(&config));
    TInt r = DLogicalChannel::SendMsg(&aMsg);
    if (r == KErrNone && id == RMeter::EGetConfig)
        kumemput(user, &config, sizeof(config));
    return r;
}

void DMeterChannel::HandleMsg(TMessageBase* aMsg) {
    TThreadMessage& m = *static_cast<TThreadMessage*>(aMsg);
    TInt id = m.iValue;
    if (id == ECloseMsg) {
        DoCancel();
        m.Complete(KErrNone, EFalse);
        return;
    }
    TInt r = KErrNone;
    if (id == KMaxTInt)
        DoCancel();
    else if (id < 0)
        DoRequest(~id);
    else
        r = DoControl(id, *static_cast<TMeterConfig*>(m.Ptr0()));
    m.Complete(r, ETrue);
}

TInt DMeterChannel::DoControl(TInt aFunction, TMeterConfig& aConfig) {
    switch (aFunction) {
    case RMeter::EGetConfig:
        aConfig = iConfig;
        return KErrNone;
    case RMeter::ESetConfig:
        iConfig = aConfig;
        return KErrNone;
    default:
        return KErrNotSupported;
    }
}

void DMeterChannel::DoRequest(TInt aFunction) {
    if (aFunction != RMeter::EWaitOverflow)
        iTimer.OneShot(RMeter::EPeriodTicks, iTickDfc);
}

void DMeterChannel::DoCancel() {
    iTimer.Cancel();
    iTickDfc.Cancel();
    if (iOverflowRequest->IsReady())
        Kern::QueueRequestComplete(iClient, iOverflowRequest, KErrCancel);
    if (iReadingRequest->IsReady())
        Kern::QueueRequestComplete(iClient, iReadingRequest, KErrCancel);
    if (iRecordRequest->IsReady())
        Kern::QueueBufferRequestComplete(iClient, iRecordRequest, KErrCancel);
}

void DMeterChannel::TickDfc(TAny* aPtr) {
    static_cast<DMeterChannel*>(aPtr)->Tick();
}

void DMeterChannel::Tick() {
    ++iReading.iTicks;
    if (iOverflowRequest->IsReady() && iReading.iTicks > iConfig.iThreshold)
        Kern::QueueRequestComplete(iClient, iOverflowRequest, KErrNone);
    if (iReadingRequest->IsReady()) {
        iReadingRequest->Data() = iReading;
        Kern::QueueRequestComplete(iClient, iReadingRequest, KErrNone);
    }
    if (iRecordRequest->IsReady()) {
        TPtrC8 data(iRecord, iRecordBuffer->MaxLength());
        TInt r = Kern::ThreadBufWrite(iClient, iRecordBuffer, data, 0, KChunkShiftBy0, iClient);
        Kern::QueueBufferRequestComplete(iClient, iRecordRequest, r);
    }
}

class DMeterFactory : public DLogicalDevice {
public:
    virtual TInt Install() { return SetName(&KMeterName); }
    virtual void GetCaps(TDes8&) const {}
    virtual TInt Create(DLogicalChannelBase*& aChannel) {
        aChannel = new DMeterChannel;
        return aChannel ? KErrNone : KErrNoMemory;
    }
};

DECLARE_STANDARD_LDD() {
    return new DMeterFactory;
}
