// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.pagewright.migration.parse.SourceFile;

/** A file that names a class belongs to the only file that implements it. */
class LinkedDriversTest {
    private static final SourceFile CHANNEL = new SourceFile("d/channel.cpp", """
            class DWorker;
            class DChannel : public DLogicalChannel { DWorker* iWorker; DThread* iClient; };
            void DChannel::HandleMsg(TMessageBase* aMsg) { iWorker->Copy2(iClient, aMsg->Ptr0()); }
            """);
    private static final SourceFile WORKER = new SourceFile("d/worker.cpp", """
            TInt DWorker::Copy2(DThread* aClient, TAny* aPtr)
                {
                return Kern::ThreadDesRead(aClient, aPtr, iBuffer, 0);
                }
            """);

    private static List<String> check(SourceFile... sources) {
        return DriverChecker.check(List.of(sources), CheckOptions.DEFAULT).stream()
                .map(f -> f.rule() + " " + f.file() + ":" + f.range().line()).toList();
    }

    @Test
    void whatTheChannelCallsInAnotherFileRunsOnItsThread() {
        assertEquals(List.of("R4 d/worker.cpp:3"), check(CHANNEL, WORKER));
        assertEquals(List.of("R4 d/worker.cpp:3"), check(WORKER, CHANNEL));
        assertEquals(List.of(), check(WORKER));
    }

    @Test
    void twoFilesThatImplementTheClassLinkNothing() {
        var copy = new SourceFile("d/copy.cpp", WORKER.text());
        assertEquals(List.of(), check(CHANNEL, WORKER, copy));
    }

    @Test
    void twoBinariesOfAFolderStayTwo() {
        var pdd = new SourceFile("d/pdd.cpp", "DECLARE_STANDARD_PDD() { return new DWorker; }\n" + WORKER.text());
        var extension = new SourceFile("d/start.cpp", "DECLARE_STANDARD_EXTENSION() { return KErrNone; }\n"
                + CHANNEL.text());
        assertEquals(List.of(), check(pdd, extension));
    }

    @Test
    void otherFoldersAreOtherDrivers() {
        assertEquals(List.of(), check(CHANNEL, new SourceFile("e/worker.cpp", WORKER.text())));
    }
}
