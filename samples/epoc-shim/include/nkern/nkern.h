// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// Nanokernel: fast mutexes, threads, timers and deferred function calls.
#ifndef PAGEWRIGHT_NKERN_H
#define PAGEWRIGHT_NKERN_H

#include "e32cmn.h"

const TInt KNumDfcPriorities = 8;
const TInt KMaxDfcPriority = 7;

class NThreadBase;
class NThread {
public:
    TInt iPriority;
};
class TDfc;

class NFastMutex {
public:
    NFastMutex();
    NThreadBase* iHoldingThread;
    TInt iWaiting;
};

class TDfcQue {
public:
    TDfcQue();
    TBool IsEmpty();
    NThreadBase* iThread;
    TAny* iPriorityLists[KNumDfcPriorities];
};

typedef void (*TDfcFn)(TAny* aPtr);
typedef void (*NTimerFn)(TAny* aPtr);

class TDfc {
public:
    TDfc(TDfcFn aFunction, TAny* aPtr);
    TDfc(TDfcFn aFunction, TAny* aPtr, TInt aPriority);
    TDfc(TDfcFn aFunction, TAny* aPtr, TDfcQue* aDfcQ, TInt aPriority);
    void SetDfcQ(TDfcQue* aDfcQ);
    void SetFunction(TDfcFn aFunction);
    TBool Add();
    TBool Cancel();
    TBool Enque();
    TBool DoEnque();
    TBool Queued() const;
    TAny* iPtr;
    TDfcFn iFunction;
    TDfcQue* iDfcQ;
};

class NTimer {
public:
    NTimer();
    NTimer(NTimerFn aFunction, TAny* aPtr);
    TInt OneShot(TInt aTicks);
    TInt OneShot(TInt aTicks, TBool aDfc);
    TInt OneShot(TInt aTicks, TDfc& aDfc);
    TInt Again(TInt aTicks);
    TBool Cancel();
    TAny* iPtr;
    NTimerFn iFunction;
};

class NKern {
public:
    static void ThreadEnterCS();
    static void ThreadLeaveCS();
    static void FMWait(NFastMutex* aMutex);
    static void FMSignal(NFastMutex* aMutex);
    static TBool FMFlash(NFastMutex* aMutex);
    static void LockSystem();
    static void UnlockSystem();
    static TBool FlashSystem();
    static void Lock();
    static void Unlock();
    static TInt DisableAllInterrupts();
    static void RestoreInterrupts(TInt aState);
    static NThread* CurrentThread();
    static TUint32 TickCount();
    static TInt TimerTicks(TInt aMilliseconds);
    static void Sleep(TUint32 aTicks);
    static TBool CompareAndSwap(TAny*& aPtr, TAny* aExpected, TAny* aNew);
};

#endif
