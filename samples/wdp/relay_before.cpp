// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// A relay driver whose requests run in the client's threads and complete on a DFC, from before data was paged.

#include <kernel/kernel.h>

#include "relay.h"

_LIT(KRelayName, "Relay");

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
	TInt StartTrace(TDes8* aTrace, TRequestStatus* aStatus);
	TInt StartTraceRaw(TAny* aTrace, TInt aLength, TRequestStatus* aStatus);
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
	TRequestStatus* iClosedStatus;
	TRequestStatus* iTraceStatus;
	TDes8* iTraceDes;
	TAny* iTraceDest;
	TInt iTraceLength;
	TRequestStatus* iPatternStatus;
	const TDesC8* iPatternDes;
	TUint8 iTrace[RRelay::EMaxTrace];
	};

DRelayChannel::DRelayChannel() :
	iTimer(NULL, this),
	iSettledDfc(SettledDfc, this, Queue(), 2),
	iCancelDfc(CancelDfc, this, Queue(), 3)
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
	}

TDfcQue* DRelayChannel::Queue()
	{
	return Kern::DfcQue0();
	}

TInt DRelayChannel::DoCreate(TInt, const TDesC8*, const TVersion&)
	{
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
	iClosedStatus = aStatus;
	return KErrNone;
	}

TInt DRelayChannel::StartTrace(TDes8* aTrace, TRequestStatus* aStatus)
	{
	// Several threads may come here at once.
	if (!NKern::CompareAndSwap(*(TAny**)&iTraceStatus, NULL, aStatus))
		return KErrInUse;
	TInt length = Kern::ThreadGetDesMaxLength(iClient, aTrace);
	if (length < 0)
		{
		iTraceStatus = NULL;
		return length;
		}
	// One page of samples is all there is.
	if (length == 0 || length > RRelay::EMaxTrace)
		{
		iTraceStatus = NULL;
		return KErrArgument;
		}
	iTraceDes = aTrace;
	iTraceLength = length;
	iTimer.OneShot(RRelay::ESettleTicks, iSettledDfc);
	return KErrNone;
	}

TInt DRelayChannel::StartTraceRaw(TAny* aTrace, TInt aLength, TRequestStatus* aStatus)
	{
	if (!NKern::CompareAndSwap(*(TAny**)&iTraceStatus, NULL, aStatus))
		return KErrInUse;
	if (aLength < 1 || aLength > RRelay::EMaxTrace)
		{
		iTraceStatus = NULL;
		return KErrArgument;
		}
	iTraceDest = aTrace;
	iTraceLength = aLength;
	iTimer.OneShot(RRelay::ESettleTicks, iSettledDfc);
	return KErrNone;
	}

TInt DRelayChannel::StartPattern(const TDesC8* aPattern, TRequestStatus* aStatus)
	{
	if (iPatternStatus)
		return KErrInUse;
	if (Kern::ThreadGetDesLength(iClient, aPattern) > RRelay::EMaxPattern)
		return KErrTooBig;
	iPatternStatus = aStatus;
	iPatternDes = aPattern;
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
	if (iClosedStatus)
		Kern::RequestComplete(iClient, iClosedStatus, KErrCancel);
	if (iTraceStatus)
		Kern::RequestComplete(iClient, iTraceStatus, KErrCancel);
	if (iPatternStatus)
		Kern::RequestComplete(iClient, iPatternStatus, KErrCancel);
	}

void DRelayChannel::SettledDfc(TAny* aPtr)
	{
	static_cast<DRelayChannel*>(aPtr)->Settled();
	}

void DRelayChannel::Settled()
	{
	if (iClosedStatus && iPosition == 0)
		Kern::RequestComplete(iClient, iClosedStatus, KErrNone);
	if (iTraceStatus)
		CompleteTrace();
	if (iPatternStatus)
		CompletePattern();
	}

void DRelayChannel::CompleteTrace()
	{
	TInt r;
	if (iTraceDest)
		{
		r = Kern::ThreadRawWrite(iClient, iTraceDest, iTrace, iTraceLength, iClient);
		iTraceDest = NULL;
		}
	else
		{
		TPtrC8 trace(iTrace, iTraceLength);
		r = Kern::ThreadDesWrite(iClient, iTraceDes, trace, 0, KChunkShiftBy0, iClient);
		iTraceDes = NULL;
		}
	Kern::RequestComplete(iClient, iTraceStatus, r);
	}

void DRelayChannel::CompletePattern()
	{
	TUint8 pattern[RRelay::EMaxPattern];
	TPtr8 target(pattern, 0, RRelay::EMaxPattern);
	TInt r = Kern::ThreadDesRead(iClient, iPatternDes, target, 0);
	if (r == KErrNone)
		iPosition = target.Length();
	Kern::RequestComplete(iClient, iPatternStatus, r);
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
