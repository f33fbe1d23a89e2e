// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// The relay driver ready for paged data, as the repairs of its findings leave it.

#include <kernel/kernel.h>

#include "relay.h"

_LIT(KRelayName, "Relay");

_LIT(KRelayChannelThreadName, "DRelayChannel");
const TInt KRelayChannelThreadPriority = 26;

class DRelayChannel : public DLogicalChannelBase
	{
public:
	DRelayChannel();
	~DRelayChannel();
	virtual TInt DoCreate(TInt aUnit, const TDesC8* anInfo, const TVersion& aVer);
	virtual TInt Request(TInt aReqNo, TAny* a1, TAny* a2);

private:
	TDfcQue* Queue();
	TInt DoControl(TInt aFunction, TAny* a1);
	TInt DoRequest(TInt aFunction, TRequestStatus* aStatus, TAny* a1, TAny* a2);
	TInt StartWaitClosed(TRequestStatus* aStatus);
	TInt PreTrace(TDes8* aTrace, TRequestStatus* aStatus);
	TInt StartTrace(TDes8* aTrace, TRequestStatus* aStatus);
	TInt PreTraceRaw(TAny* aTrace, TInt aLength, TRequestStatus* aStatus);
	TInt StartTraceRaw(TAny* aTrace, TInt aLength, TRequestStatus* aStatus);
	TInt PrePattern(const TDesC8* aPattern, TRequestStatus* aStatus);
	TInt StartPattern(const TDesC8* aPattern, TRequestStatus* aStatus);
	static void SettledDfc(TAny* aPtr);
	static void CancelDfc(TAny* aPtr);
	void Settled();
	void CompleteTrace();
	void CompletePattern();
	void CancelAll();

private:
	DThread* iClient;
	NFastMutex iLock;
	TInt iPosition;
	NTimer iTimer;
	TDfc iSettledDfc;
	TDfc iCancelDfc;
	TClientRequest* iClosedStatus;
	TClientBufferRequest* iTraceStatus;
	TClientBuffer* iTraceDes;
	TClientBuffer* iTraceDest;
	TInt iTraceLength;
	TClientBufferRequest* iPatternStatus;
	TClientBuffer* iPatternDes;
	TUint8 iTrace[RRelay::EMaxTrace];
	TDynamicDfcQue* iDynamicDfcQ;
	};

DRelayChannel::DRelayChannel() :
	iTimer(NULL, this),
	iSettledDfc(SettledDfc, this, 2),
	iCancelDfc(CancelDfc, this, 3)
	{
	iClient = &Kern::CurrentThread();
	iClient->Open();
	}

DRelayChannel::~DRelayChannel()
	{
	iTimer.Cancel();
	iSettledDfc.Cancel();
	iCancelDfc.Cancel();
	Kern::SafeClose(reinterpret_cast<DObject*&>(iClient), NULL);
	if (iDynamicDfcQ)
		iDynamicDfcQ->Destroy();
	Kern::DestroyClientBufferRequest(iTraceStatus);
	Kern::DestroyClientBufferRequest(iPatternStatus);
	Kern::DestroyClientRequest(iClosedStatus);
	}

TDfcQue* DRelayChannel::Queue()
	{
	return iDynamicDfcQ;
	}

TInt DRelayChannel::DoCreate(TInt, const TDesC8*, const TVersion&)
	{
	TInt rClosedStatus = Kern::CreateClientRequest(iClosedStatus);
	if (rClosedStatus != KErrNone)
		return rClosedStatus;
	TInt rPatternStatus = Kern::CreateClientBufferRequest(iPatternStatus, 1, TClientBufferRequest::EPinVirtual);
	if (rPatternStatus != KErrNone)
		return rPatternStatus;
	TInt rTraceStatus = Kern::CreateClientBufferRequest(iTraceStatus, 1, TClientBufferRequest::EPinVirtual);
	if (rTraceStatus != KErrNone)
		return rTraceStatus;
	TInt rDfcQ = Kern::DynamicDfcQCreate(iDynamicDfcQ, KRelayChannelThreadPriority, KRelayChannelThreadName);
	if (rDfcQ != KErrNone)
		return rDfcQ;
	iDynamicDfcQ->SetRealtimeState(ERealtimeStateOn);
	iSettledDfc.SetDfcQ(iDynamicDfcQ);
	iCancelDfc.SetDfcQ(iDynamicDfcQ);
	iPosition = 0;
	return KErrNone;
	}

TInt DRelayChannel::Request(TInt aReqNo, TAny* a1, TAny* a2)
	{
	if (&Kern::CurrentThread() != iClient)
		return KErrAccessDenied;
	if (aReqNo == KMaxTInt)
		{
		iCancelDfc.Enque();
		return KErrNone;
		}
	if (aReqNo >= 0)
		return DoControl(aReqNo, a1);
	TRequestStatus* status = static_cast<TRequestStatus*>(a1);
	TAny* arguments[2] = { NULL, NULL };
	kumemget32(arguments, a2, sizeof(arguments));
	TInt r = DoRequest(~aReqNo, status, arguments[0], arguments[1]);
	if (r != KErrNone)
		Kern::RequestComplete(status, r);
	return KErrNone;
	}

TInt DRelayChannel::DoControl(TInt aFunction, TAny* a1)
	{
	TInt position = 0;
	switch (aFunction)
		{
	case RRelay::EGetPosition:
		NKern::FMWait(&iLock);
		position = iPosition;
		NKern::FMSignal(&iLock);
		kumemput32(a1, &position, sizeof(position));
		return KErrNone;
	case RRelay::ESetPosition:
		kumemget32(&position, a1, sizeof(position));
		NKern::FMWait(&iLock);
		iPosition = position;
		NKern::FMSignal(&iLock);
		return KErrNone;
	default:
		return KErrNotSupported;
		}
	}

TInt DRelayChannel::DoRequest(TInt aFunction, TRequestStatus* aStatus, TAny* a1, TAny* a2)
	{
	TInt r = KErrNotSupported;
	switch (aFunction)
		{
	case RRelay::EWaitClosed:
		r = StartWaitClosed(aStatus);
		break;
	case RRelay::EReadTrace:
		r = StartTrace(static_cast<TDes8*>(a1), aStatus);
		break;
	case RRelay::EReadTraceRaw:
		r = StartTraceRaw(a1, static_cast<TInt>(reinterpret_cast<TLinAddr>(a2)), aStatus);
		break;
	case RRelay::ESendPattern:
		r = StartPattern(static_cast<TDesC8*>(a1), aStatus);
		break;
		}
	return r;
	}

TInt DRelayChannel::StartWaitClosed(TRequestStatus* aStatus)
	{
	if (TInt rClosedStatus = iClosedStatus->SetStatus(aStatus))
		return rClosedStatus;
	return KErrNone;
	}

TInt DRelayChannel::PreTrace(TDes8* aTrace, TRequestStatus* aStatus)
	{
	TInt r = iTraceStatus->StartSetup(aStatus);
	if (r != KErrNone)
		return r;
	iTraceDest = NULL;
	r = iTraceStatus->AddBuffer(iTraceDes, aTrace);
	if (r != KErrNone)
		return r;
	TInt length = iTraceDes->MaxLength();
	// One page of samples is all there is.
	if (length == 0 || length > RRelay::EMaxTrace)
		{
		iTraceStatus->Reset();
		return KErrArgument;
		}
	iTraceLength = length;
	iTraceStatus->EndSetup();
	return KErrNone;
	}

TInt DRelayChannel::StartTrace(TDes8* aTrace, TRequestStatus* aStatus)
	{
	if (TInt rTrace = PreTrace(aTrace, aStatus))
		return rTrace;
	iTimer.OneShot(RRelay::ESettleTicks, iSettledDfc);
	return KErrNone;
	}

TInt DRelayChannel::PreTraceRaw(TAny* aTrace, TInt aLength, TRequestStatus* aStatus)
	{
	if (aLength < 1 || aLength > RRelay::EMaxTrace)
		return KErrArgument;
	TInt r = iTraceStatus->StartSetup(aStatus);
	if (r != KErrNone)
		return r;
	r = iTraceStatus->AddBuffer(iTraceDest, (TLinAddr)aTrace, aLength, ETrue);
	if (r != KErrNone)
		return r;
	iTraceLength = aLength;
	iTraceStatus->EndSetup();
	return KErrNone;
	}

TInt DRelayChannel::StartTraceRaw(TAny* aTrace, TInt aLength, TRequestStatus* aStatus)
	{
	if (TInt rTraceRaw = PreTraceRaw(aTrace, aLength, aStatus))
		return rTraceRaw;
	iTimer.OneShot(RRelay::ESettleTicks, iSettledDfc);
	return KErrNone;
	}

TInt DRelayChannel::PrePattern(const TDesC8* aPattern, TRequestStatus* aStatus)
	{
	TInt r = iPatternStatus->StartSetup(aStatus);
	if (r != KErrNone)
		return r;
	r = iPatternStatus->AddBuffer(iPatternDes, (TAny*)aPattern);
	if (r != KErrNone)
		return r;
	if (iPatternDes->Length() > RRelay::EMaxPattern)
		{
		iPatternStatus->Reset();
		return KErrTooBig;
		}
	iPatternStatus->EndSetup();
	return KErrNone;
	}

TInt DRelayChannel::StartPattern(const TDesC8* aPattern, TRequestStatus* aStatus)
	{
	if (TInt rPattern = PrePattern(aPattern, aStatus))
		return rPattern;
	iTimer.OneShot(RRelay::ESettleTicks, iSettledDfc);
	return KErrNone;
	}

void DRelayChannel::CancelDfc(TAny* aPtr)
	{
	static_cast<DRelayChannel*>(aPtr)->CancelAll();
	}

void DRelayChannel::CancelAll()
	{
	iTimer.Cancel();
	iSettledDfc.Cancel();
	if (iClosedStatus->IsReady())
		Kern::QueueRequestComplete(iClient, iClosedStatus, KErrCancel);
	if (iTraceStatus->IsReady())
		Kern::QueueBufferRequestComplete(iClient, iTraceStatus, KErrCancel);
	if (iPatternStatus->IsReady())
		Kern::QueueBufferRequestComplete(iClient, iPatternStatus, KErrCancel);
	}

void DRelayChannel::SettledDfc(TAny* aPtr)
	{
	static_cast<DRelayChannel*>(aPtr)->Settled();
	}

void DRelayChannel::Settled()
	{
	if (iClosedStatus->IsReady() && iPosition == 0)
		Kern::QueueRequestComplete(iClient, iClosedStatus, KErrNone);
	if (iTraceStatus->IsReady())
		CompleteTrace();
	if (iPatternStatus->IsReady())
		CompletePattern();
	}

void DRelayChannel::CompleteTrace()
	{
	TInt r;
	if (iTraceDest)
		{
		r = Kern::ThreadBufWrite(iClient, iTraceDest, TPtrC8((const TUint8*)iTrace, iTraceLength), 0, KChunkShiftBy0, iClient);
		iTraceDest = NULL;
		}
	else
		{
		TPtrC8 trace(iTrace, iTraceLength);
		r = Kern::ThreadBufWrite(iClient, iTraceDes, trace, 0, KChunkShiftBy0, iClient);
		}
	Kern::QueueBufferRequestComplete(iClient, iTraceStatus, r);
	}

void DRelayChannel::CompletePattern()
	{
	TUint8 pattern[RRelay::EMaxPattern];
	TPtr8 target(pattern, 0, RRelay::EMaxPattern);
	TInt r = Kern::ThreadBufRead(iClient, iPatternDes, target, 0, KChunkShiftBy0);
	if (r == KErrNone)
		iPosition = target.Length();
	Kern::QueueBufferRequestComplete(iClient, iPatternStatus, r);
	}

class DRelayFactory : public DLogicalDevice
	{
public:
	virtual TInt Install() { return SetName(&KRelayName); }
	virtual void GetCaps(TDes8&) const {}
	virtual TInt Create(DLogicalChannelBase*& aChannel)
		{
		aChannel = new DRelayChannel;
		return aChannel ? KErrNone : KErrNoMemory;
		}
	};

DECLARE_STANDARD_LDD()
	{
	return new DRelayFactory;
	}
