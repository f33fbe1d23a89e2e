// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// A meter driver as drivers were written before data was paged: every access to the client is made on the DFC thread.

#include <kernel/kernel.h>

#include "meter.h"

_LIT(KMeterName, "Meter");

class DMeterChannel : public DLogicalChannel {
public:
    DMeterChannel();
    ~DMeterChannel();
    virtual TInt DoCreate(TInt aUnit, const TDesC8* anInfo, const TVersion& aVer);
    virtual void HandleMsg(TMessageBase* aMsg);

private:
    TInt DoControl(TInt aFunction, TAny* a1);
    TInt DoRequest(TInt aFunction, TRequestStatus* aStatus, TAny* a1, TAny* a2);
    void DoCancel();
    static void TickDfc(TAny* aPtr);
    void Tick();
    void CompleteReading();
    void CompleteRecord();

private:
    DThread* iClient;
    TMeterConfig iConfig;
    TMeterReading iReading;
    NTimer iTimer;
    TDfc iTickDfc;
    TRequestStatus* iOverflowStatus;
    TRequestStatus* iReadingStatus;
    TAny* iReadingDest;
    TRequestStatus* iRecordStatus;
    TAny* iRecordDes;
    TInt iRecordLength;
    TUint8 iRecord[RMeter::EMaxRecord];
};

DMeterChannel::DMeterChannel() : iTimer(NULL, this), iTickDfc(TickDfc, this, 1) {
    iClient = &Kern::CurrentThread();
    iClient->Open();
}

DMeterChannel::~DMeterChannel() {
    iTimer.Cancel();
    iTickDfc.Cancel();
    Kern::SafeClose(reinterpret_cast<DObject*&>(iClient), NULL);
}

TInt DMeterChannel::DoCreate(TInt, const TDesC8*, const TVersion&) {
    SetDfcQ(Kern::DfcQue0());
    iTickDfc.SetDfcQ(iDfcQ);
    iMsgQ.Receive();
    return KErrNone;
}

void DMeterChannel::HandleMsg(TMessageBase* aMsg) {
    TThreadMessage& m = *static_cast<TThreadMessage*>(aMsg);
    TInt id = m.iValue;
    if (id == ECloseMsg) {
        DoCancel();
        m.Complete(KErrNone, EFalse);
        return;
    }
    if (id == KMaxTInt) {
        DoCancel();
        m.Complete(KErrNone, ETrue);
        return;
    }
    if (id < 0) {
        TRequestStatus* status = static_cast<TRequestStatus*>(m.Ptr0());
        TInt r = DoRequest(~id, status, m.Ptr1(), m.Ptr2());
        if (r != KErrNone)
            Kern::RequestComplete(m.Client(), status, r);
        m.Complete(KErrNone, ETrue);
        return;
    }
    m.Complete(DoControl(id, m.Ptr0()), ETrue);
}

TInt DMeterChannel::DoControl(TInt aFunction, TAny* a1) {
    switch (aFunction) {
    case RMeter::EGetConfig:
        return Kern::ThreadRawWrite(iClient, a1, &iConfig, sizeof(iConfig), iClient);
    case RMeter::ESetConfig:
        return Kern::ThreadRawRead(iClient, a1, &iConfig, sizeof(iConfig));
    default:
        return KErrNotSupported;
    }
}

TInt DMeterChannel::DoRequest(TInt aFunction, TRequestStatus* aStatus, TAny* a1, TAny*) {
    switch (aFunction) {
    case RMeter::EWaitOverflow:
        iOverflowStatus = aStatus;
        return KErrNone;
    case RMeter::EReadNext:
        iReadingStatus = aStatus;
        iReadingDest = a1;
        iTimer.OneShot(RMeter::EPeriodTicks, iTickDfc);
        return KErrNone;
    case RMeter::ERecord: {
        TInt length = Kern::ThreadGetDesMaxLength(iClient, a1);
        if (length < 1 || length > RMeter::EMaxRecord)
            return KErrArgument;
        iRecordStatus = aStatus;
        iRecordDes = a1;
        iRecordLength = length;
        iTimer.OneShot(RMeter::EPeriodTicks, iTickDfc);
        return KErrNone;
    }
    default:
        return KErrNotSupported;
    }
}

void DMeterChannel::DoCancel() {
    iTimer.Cancel();
    iTickDfc.Cancel();
    if (iOverflowStatus)
        Kern::RequestComplete(iClient, iOverflowStatus, KErrCancel);
    if (iReadingStatus)
        Kern::RequestComplete(iClient, iReadingStatus, KErrCancel);
    if (iRecordStatus)
        Kern::RequestComplete(iClient, iRecordStatus, KErrCancel);
}

void DMeterChannel::TickDfc(TAny* aPtr) {
    static_cast<DMeterChannel*>(aPtr)->Tick();
}

void DMeterChannel::Tick() {
    ++iReading.iTicks;
    if (iOverflowStatus && iReading.iTicks > iConfig.iThreshold)
        Kern::RequestComplete(iClient, iOverflowStatus, KErrNone);
    if (iReadingStatus)
        CompleteReading();
    if (iRecordStatus)
        CompleteRecord();
}

void DMeterChannel::CompleteReading() {
    TInt r = Kern::ThreadRawWrite(iClient, iReadingDest, &iReading, sizeof(iReading), iClient);
    Kern::RequestComplete(iClient, iReadingStatus, r);
}

void DMeterChannel::CompleteRecord() {
    TPtrC8 data(iRecord, iRecordLength);
    TInt r = Kern::ThreadDesWrite(iClient, iRecordDes, data, 0, KChunkShiftBy0, iClient);
    Kern::RequestComplete(iClient, iRecordStatus, r);
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
