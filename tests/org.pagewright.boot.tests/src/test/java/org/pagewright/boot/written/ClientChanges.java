// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.Verdict;
import org.pagewright.kernel.driver.Mistake;

/** The mistakes of device drivers as they are written, each in at least one way. */
final class ClientChanges {
    private static final String OVERFLOW = "        Kern::QueueRequestComplete(iClient, iOverflowRequest, KErrNone);\n";
    private static final String READING = "        Kern::QueueRequestComplete(iClient, iReadingRequest, KErrNone);\n";
    private static final String RECORD = "TInt r = Kern::ThreadBufWrite(iClient, iRecordBuffer, data, 0, "
            + "KChunkShiftBy0, iClient);";
    private static final String TICK = "void DMeterChannel::Tick() {\n";
    private static final String GET = "    if (id == RMeter::ESetConfig)\n"
            + "        kumemget(&config, user, sizeof(config));\n";
    private static final String MEMBERS = "    DThread* iClient;\n";
    private static final String START = "    TInt r = iRecordRequest->StartSetup(aStatus);\n";

    private ClientChanges() {
    }

    static List<ClientChange> all() {
        var all = new ArrayList<ClientChange>();
        all.addAll(accesses());
        all.addAll(locks());
        all.addAll(queues());
        all.addAll(objects());
        return all;
    }

    private static List<ClientChange> accesses() {
        return List.of(
                ClientChange.of(Mistake.STATUS_BY_DRIVER_THREAD, Verdict.PANIC, "in a function that a DFC calls",
                        OVERFLOW, "        Tell(KErrNone);\n", TICK,
                        "void DMeterChannel::Tell(TInt aCode) {\n"
                                + "    Kern::RequestComplete(iClient, iOverflowStatus, aCode);\n}\n\n" + TICK,
                        "    void Tick();\n", "    void Tick();\n    void Tell(TInt aCode);\n", MEMBERS,
                        MEMBERS + "    TRequestStatus* iOverflowStatus;\n"),
                ClientChange.of(Mistake.STATUS_OF_OWN_THREAD, Verdict.DEADLOCK, "two arguments in a DFC", OVERFLOW,
                        "        Kern::RequestComplete(iOverflowStatus, KErrNone);\n", MEMBERS,
                        MEMBERS + "    TRequestStatus* iOverflowStatus;\n"),
                ClientChange.of(Mistake.RESULT_BY_DRIVER_THREAD, Verdict.PANIC, "a structure before completion",
                        READING, "        Kern::ThreadRawWrite(iClient, iDest, &iReading, sizeof(iReading), iClient);\n"
                                + READING,
                        MEMBERS, MEMBERS + "    TAny* iDest;\n"),
                ClientChange.of(Mistake.BUFFER_BY_DRIVER_THREAD, Verdict.PANIC, "a descriptor that is not pinned",
                        RECORD, "TInt r = Kern::ThreadDesWrite(iClient, iDes, data, 0, KChunkShiftBy0, iClient);",
                        MEMBERS, MEMBERS + "    TAny* iDes;\n"),
                ClientChange.of(Mistake.OWN_MEMORY_ON_DRIVER_THREAD, Verdict.PANIC, "kumemput in a DFC", TICK,
                        TICK + "    kumemput(iDest, &iReading, sizeof(iReading));\n", MEMBERS,
                        MEMBERS + "    TAny* iDest;\n"),
                ClientChange.of(Mistake.LENGTH_BY_DRIVER_THREAD, Verdict.PANIC, "only when a condition holds", TICK,
                        TICK + "    if (iReading.iTicks > 3)\n"
                                + "        iReading.iPeak = Kern::ThreadGetDesLength(iClient, iDes);\n",
                        MEMBERS, MEMBERS + "    TAny* iDes;\n"),
                ClientChange.of(Mistake.CONTROL_BY_DRIVER_THREAD, Verdict.PANIC, "DoControl copies by itself",
                        "        iConfig = aConfig;\n        return KErrNone;\n",
                        "        return Kern::ThreadRawRead(iClient, iUser, &iConfig, sizeof(iConfig));\n", MEMBERS,
                        MEMBERS + "    TAny* iUser;\n"),
                ClientChange.of(Mistake.ROM_READ_ON_DRIVER_THREAD, Verdict.PANIC, "code looked at in a DFC", TICK,
                        TICK + "    const TUint8* code = (const TUint8*)iEntry->iCodeAddress + 16;\n"
                                + "    iReading.iPeak = *code;\n",
                        MEMBERS, MEMBERS + "    const TRomEntry* iEntry;\n"));
    }

    private static List<ClientChange> locks() {
        return List.of(
                ClientChange.of(Mistake.FAST_MUTEX_AROUND_USER_COPY, Verdict.FAULT, "taken by a function", GET,
                        "    Lock();\n" + GET + "    Unlock();\n", "TInt DMeterChannel::SendControl", """
                                void DMeterChannel::Lock() {
                                    NKern::FMWait(&iLock);
                                }

                                void DMeterChannel::Unlock() {
                                    NKern::FMSignal(&iLock);
                                }

                                TInt DMeterChannel::SendControl""", "    void DoCancel();\n",
                        "    void DoCancel();\n    void Lock();\n    void Unlock();\n    NFastMutex iLock;\n"),
                ClientChange.of(Mistake.FAST_MUTEX_AROUND_USER_COPY, Verdict.FAULT, "around the copy", GET,
                        "    NKern::FMWait(&iLock);\n" + GET + "    NKern::FMSignal(&iLock);\n", MEMBERS,
                        MEMBERS + "    NFastMutex iLock;\n"),
                ClientChange.of(Mistake.MUTEX_AROUND_USER_COPY, Verdict.FAULT, "a mutex around the copy", GET,
                        "    Kern::MutexWait(*iMutex);\n" + GET + "    Kern::MutexSignal(*iMutex);\n", MEMBERS,
                        MEMBERS + "    DMutex* iMutex;\n"),
                ClientChange.of(Mistake.USER_COPY_IN_CRITICAL_SECTION, Verdict.FAULT, "in a critical section", GET,
                        "    NKern::ThreadEnterCS();\n" + GET + "    NKern::ThreadLeaveCS();\n"));
    }

    private static List<ClientChange> queues() {
        return List.of(
                ClientChange.of(Mistake.DRIVER_ON_SHARED_QUEUE, Verdict.WRONG_DATA, "DfcQue0 by way of a function",
                        "    SetDfcQ(iDynamicDfcQ);\n", "    SetDfcQ(Queue());\n", TICK,
                        "TDfcQue* DMeterChannel::Queue() {\n    return Kern::DfcQue0();\n}\n\n" + TICK,
                        "    void Tick();\n", "    void Tick();\n    TDfcQue* Queue();\n"),
                ClientChange.of(Mistake.DRIVER_ON_TIMER_QUEUE, Verdict.WRONG_DATA, "DfcQue1 and a buffer", RECORD,
                        "TInt r = Kern::ThreadDesWrite(iClient, iDes, data, 0, KChunkShiftBy0, iClient);", MEMBERS,
                        MEMBERS + "    TAny* iDes;\n",
                        "    r = Kern::DynamicDfcQCreate(iDynamicDfcQ, KMeterThreadPriority, KMeterThreadName);\n", "",
                        "    iDynamicDfcQ->SetRealtimeState(ERealtimeStateOn);\n", "", "SetDfcQ(iDynamicDfcQ);",
                        "SetDfcQ(Kern::DfcQue1());")
                        .with(Mistake.DRIVER_ON_SHARED_QUEUE, Mistake.BUFFER_BY_DRIVER_THREAD),
                ClientChange.of(Mistake.CLIENT_NEVER_COMPLETED, Verdict.DEADLOCK, "a DFC that nothing queues",
                        "iTimer.OneShot(RMeter::EPeriodTicks, iTickDfc)", "iTimer.OneShot(RMeter::EPeriodTicks)"),
                ClientChange.of(Mistake.CLIENT_NEVER_COMPLETED, Verdict.DEADLOCK, "a DFC without a queue",
                        "    iTickDfc.SetDfcQ(iDynamicDfcQ);\n", ""));
    }

    private static List<ClientChange> objects() {
        return List.of(
                ClientChange.of(Mistake.PIN_NOT_CHECKED, Verdict.PANIC, "the result is ignored", START,
                        START + "    Kern::PinVirtualMemory(iPin, (TLinAddr)aDes, 512);\n", MEMBERS,
                        MEMBERS + "    TVirtualPinObject* iPin;\n",
                        "    Kern::DestroyClientBufferRequest(iRecordRequest);\n",
                        "    Kern::DestroyClientBufferRequest(iRecordRequest);\n"
                                + "    Kern::DestroyVirtualPinObject(iPin);\n"),
                ClientChange.of(Mistake.PIN_NOT_UNDONE, Verdict.WRONG_DATA, "never unpinned", START,
                        "    TInt pinned = Kern::PinVirtualMemory(iPin, (TLinAddr)aDes, 512);\n"
                                + "    if (pinned != KErrNone)\n        return pinned;\n" + START,
                        MEMBERS, MEMBERS + "    TVirtualPinObject* iPin;\n"),
                ClientChange.of(Mistake.CREATED_OUTSIDE_CRITICAL_SECTION, Verdict.FAULT, "made when it is needed",
                        START, "    if (iRecordRequest == NULL) {\n        TInt made = Kern::CreateClientBufferRequest("
                                + "iRecordRequest, 1, TClientBufferRequest::EPinVirtual);\n"
                                + "        if (made != KErrNone)\n            return made;\n    }\n" + START),
                ClientChange.of(Mistake.REQUESTS_NOT_DESTROYED, Verdict.WRONG_DATA, "one forgotten",
                        "    Kern::DestroyClientRequest(iReadingRequest);\n", ""),
                ClientChange.of(Mistake.REQUESTS_DESTROYED_FIRST, Verdict.FAULT, "by a function, before the queue",
                        "    Kern::DestroyClientRequest(iReadingRequest);\n", "",
                        "    if (iDynamicDfcQ)\n        iDynamicDfcQ->Destroy();\n",
                        "    DestroyRequests();\n    if (iDynamicDfcQ)\n        iDynamicDfcQ->Destroy();\n", TICK,
                        "void DMeterChannel::DestroyRequests() {\n    Kern::DestroyClientRequest(iReadingRequest);\n}\n\n"
                                + TICK,
                        "    void Tick();\n", "    void Tick();\n    void DestroyRequests();\n"),
                ClientChange.of(Mistake.SETUP_NOT_RESET, Verdict.WRONG_DATA, "no Reset for a bad length",
                        "        iRecordRequest->Reset();\n", ""),
                ClientChange.of(Mistake.CANCEL_NOT_GUARDED, Verdict.FAULT, "no IsReady at all",
                        """
                                    if (iOverflowRequest->IsReady())
                                        Kern::QueueRequestComplete(iClient, iOverflowRequest, KErrCancel);
                                    if (iReadingRequest->IsReady())
                                        Kern::QueueRequestComplete(iClient, iReadingRequest, KErrCancel);
                                    if (iRecordRequest->IsReady())
                                        Kern::QueueBufferRequestComplete(iClient, iRecordRequest, KErrCancel);
                                """, """
                                    Kern::QueueRequestComplete(iClient, iOverflowRequest, KErrCancel);
                                    Kern::QueueRequestComplete(iClient, iReadingRequest, KErrCancel);
                                    Kern::QueueBufferRequestComplete(iClient, iRecordRequest, KErrCancel);
                                """),
                ClientChange.of(Mistake.CANCEL_NOT_GUARDED, Verdict.FAULT, "one IsReady forgotten",
                        "    if (iOverflowRequest->IsReady())\n"
                                + "        Kern::QueueRequestComplete(iClient, iOverflowRequest, KErrCancel);\n",
                        "    Kern::QueueRequestComplete(iClient, iOverflowRequest, KErrCancel);\n"));
    }
}
