// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.pagewright.boot.Verdict;
import org.pagewright.kernel.driver.Mistake;

/**
 * A mistake as a developer writes it into the migrated meter driver.
 *
 * @param change  the mistake and its text
 * @param also    mistakes that come with it
 * @param verdict how the boot ends
 */
record ClientChange(SourceChange change, Set<Mistake> also, Verdict verdict) {

    static ClientChange of(Mistake mistake, Verdict verdict, String what, String... edits) {
        return new ClientChange(SourceChange.data(mistake, what, edits), Set.of(), verdict);
    }

    ClientChange with(Mistake... more) {
        return new ClientChange(change, Set.of(more), verdict);
    }

    Set<Mistake> mistakes() {
        var all = EnumSet.of(change.mistake());
        all.addAll(also);
        return all;
    }

    /** The same class under other names, with the line ends of Windows and a macro around what completes. */
    static String ofAnotherHand(String text) {
        String renamed = text.replace("DMeterChannel", "DGaugeLdd").replace("iClient", "iOwnerThread")
                .replace("iRecord", "iTrail").replace("TickDfc", "BeatCallback").replace("iDynamicDfcQ", "iWorker");
        String withMacro = renamed.replace("_LIT(KMeterName",
                "#define COMPLETED(request, code) Kern::QueueRequestComplete(iOwnerThread, request, code)\n\n"
                        + "_LIT(KMeterName")
                .replaceFirst("Kern::QueueRequestComplete\\(iOwnerThread, (iOverflowRequest), KErrNone\\)",
                        "COMPLETED($1, KErrNone)");
        return withMacro.replace("\n", "\r\n");
    }

    @Override
    public String toString() {
        return change.toString();
    }

    static List<ClientChange> all() {
        return ClientChanges.all();
    }
}
