// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.pagewright.migration.check.CheckOptions;
import org.pagewright.migration.parse.SourceFile;

/** What a device driver's source is walked for, one property at a time. */
class ChannelReaderTest {
    private static final String CLASS = """
            class DProbe : public DLogicalChannel {
            public:
                DProbe();
                ~DProbe();
                virtual TInt SendMsg(TMessageBase* aMsg);
                virtual void HandleMsg(TMessageBase* aMsg);
                static void Beat(TAny* aPtr);
                void Lock();
                DThread* iClient;
                DMutex* iMutex;
                TAny* iDest;
                TInt iState;
                TClientBufferRequest* iRequest;
                TClientBuffer* iBuffer;
                TDfc iBeat;
                TUint8 iBytes[64];
            };

            """;

    /** Eight decisions one inside the other: reached with all of them taken the other way. */
    @Test
    void codeBehindManyDecisionsIsReached() {
        var text = new StringBuilder("void DProbe::HandleMsg(TMessageBase* aMsg) {\n");
        for (int i = 0; i < 8; i++) {
            text.append("    if (iState == ").append(i + 3).append(" || iDest == NULL)\n        return;\n")
                    .append("    switch (iBytes[").append(i).append("]) {\n    case 1:\n    case 2:\n")
                    .append("        break;\n    case 3:\n        return;\n    default:\n        break;\n    }\n");
        }
        text.append("    if (iBytes[9] == 7)\n        Kern::ThreadRawRead(iClient, iDest, iBytes, 64);\n}\n");
        assertEquals(Set.of(ClientFault.BUFFER), faults(text.toString()));
    }

    @Test
    void aConditionThatIsKnownIsNotWalkedTheOtherWay() {
        assertEquals(Set.of(), faults("""
                void DProbe::HandleMsg(TMessageBase* aMsg) {
                    TInt debug = 0;
                    if (debug > 0)
                        Kern::ThreadRawRead(iClient, iDest, iBytes, 64);
                }
                """));
    }

    @Test
    void aFlagThatWasAskedIsRemembered() {
        String driver = """
                TInt DProbe::SendMsg(TMessageBase* aMsg) {
                    TBool locked = Hardware::IsShared();
                    if (locked)
                        Kern::MutexWait(*iMutex);
                    if (!locked)
                        kumemget(iBytes, iDest, 64);
                    if (locked)
                        Kern::MutexSignal(*iMutex);
                    return KErrNone;
                }
                """;
        assertEquals(Set.of(), faults(driver));
        assertEquals(Set.of(ClientFault.MUTEX), faults(driver.replace("(!locked)", "(locked)")));
    }

    @Test
    void aLockThatAnotherFunctionTookIsHeld() {
        String driver = """
                void DProbe::Lock() {
                    Kern::MutexWait(*iMutex);
                }

                TInt DProbe::SendMsg(TMessageBase* aMsg) {
                    Lock();
                    kumemget(iBytes, iDest, 64);
                    Kern::MutexSignal(*iMutex);
                    return DLogicalChannel::SendMsg(aMsg);
                }
                """;
        assertEquals(Set.of(ClientFault.MUTEX), faults(driver));
        assertEquals(Set.of(),
                faults(driver.replace("    kumemget(iBytes, iDest, 64);\n    Kern::MutexSignal(*iMutex);",
                        "    Kern::MutexSignal(*iMutex);\n    kumemget(iBytes, iDest, 64);")));
    }

    /** A failed AddBuffer has reset the request itself; a wrong length has not. */
    @Test
    void onlyAReturnThatLeavesTheRequestHalfSetUpIsOne() {
        String driver = """
                TInt DProbe::SendMsg(TMessageBase* aMsg) {
                    TInt r = iRequest->StartSetup(NULL);
                    if (r != KErrNone)
                        return r;
                    if ((r = iRequest->AddBuffer(iBuffer, iDest)) != KErrNone)
                        return r;
                    if (iBuffer->Length() > 64) {
                        iRequest->Reset();
                        return KErrArgument;
                    }
                    iRequest->EndSetup();
                    return DLogicalChannel::SendMsg(aMsg);
                }
                """;
        assertEquals(Set.of(), faults(driver));
        assertEquals(Set.of(ClientFault.NOT_RESET), faults(driver.replace("        iRequest->Reset();\n", "")));
    }

    @Test
    void aDfcThatNothingQueuesCompletesNothing() {
        String driver = """
                DProbe::DProbe() : iBeat(Beat, this, 1) {
                    iBeat.SetDfcQ(iDfcQ);
                }

                void DProbe::Beat(TAny* aPtr) {
                    DProbe* self = (DProbe*)aPtr;
                    Kern::QueueBufferRequestComplete(self->iClient, self->iRequest, KErrNone);
                }

                void DProbe::HandleMsg(TMessageBase* aMsg) {
                    iBeat.Enque();
                }
                """;
        assertEquals(Set.of(), faults(driver));
        assertEquals(Set.of(ClientFault.NEVER_COMPLETED), faults(driver.replace("iBeat.Enque()", "iBeat.Cancel()")));
        assertEquals(Set.of(ClientFault.NEVER_COMPLETED),
                faults(driver.replace("    iBeat.SetDfcQ(iDfcQ);\n", "")));
        // What another path completes as well does not wait for the DFC.
        assertEquals(Set.of(), faults(driver.replace("iBeat.Enque()",
                "Kern::QueueBufferRequestComplete(iClient, iRequest, KErrNone)")));
        // Handed to something that is not here, it may well be queued.
        assertEquals(Set.of(), faults(driver.replace("iBeat.Enque()", "Hardware::Start(iBeat)")));
    }

    @Test
    void placesAreThoseOfTheCalls() {
        var source = new SourceFile("probe.cpp", CLASS + "void DProbe::HandleMsg(TMessageBase* aMsg) {\n"
                + "    Kern::ThreadRawRead(iClient, iDest, iBytes, 64);\n}\n");
        assertEquals(Map.of(ClientFault.BUFFER, List.of("probe.cpp:" + (CLASS.lines().count() + 2))),
                ChannelReader.read(List.of(source), CheckOptions.DEFAULT).faults());
    }

    @Test
    void placesAreInTheOrderOfLines() {
        String access = "    Kern::ThreadRawRead(iClient, iDest, iBytes, 64);\n}\n";
        var source = new SourceFile("probe.cpp", CLASS + "void DProbe::HandleMsg(TMessageBase* aMsg) {\n"
                + "    Copy();\n" + access + "void DProbe::Copy() {\n" + access);
        long first = CLASS.lines().count() + 3;
        assertEquals(Map.of(ClientFault.BUFFER, List.of("probe.cpp:" + first, "probe.cpp:" + (first + 3))),
                ChannelReader.read(List.of(source), CheckOptions.DEFAULT).faults());
    }

    @Test
    void noSourceIsNoChannel() {
        assertFalse(ChannelReader.isChannel(List.of()));
        assertTrue(ChannelReader.isChannel(List.of(new SourceFile("probe.cpp", CLASS))));
    }

    private static Set<ClientFault> faults(String functions) {
        return ChannelReader.read(List.of(new SourceFile("probe.cpp", CLASS + functions)), CheckOptions.DEFAULT)
                .faults().keySet();
    }
}
