// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.List;

import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.edit.TextEdit;

/** Step 6: write fragments are written like writes; the pinned kernel sends none. */
final class FragmentStep {
    private final DriverFacts facts;
    private final KernelGeneration kernel;

    FragmentStep(DriverFacts facts, KernelGeneration kernel) {
        this.facts = facts;
        this.kernel = kernel;
    }

    void apply(List<TextEdit> edits, List<String> done, List<String> left) {
        if (kernel == KernelGeneration.PINNED) {
            done.add("Nothing to do: fragments carry DLocalDrive::EWrite on the pinned kernel.");
            return;
        }
        if (facts.functions().stream().anyMatch(f -> Syntax.names(f.node()).contains("EWriteRequestFragment"))) {
            return;
        }
        var ids = List.of("DMediaPagingDevice::EWriteRequestFragment", "DMediaPagingDevice::EWriteRequestFragmentLast");
        if (new RequestLabels(facts, "EWrite", ids, "").apply(edits)) {
            done.add("Fragments are written like DLocalDrive::EWrite.");
            left.add("Reads of other drives can come between two fragments; if that matters, keep a bit per drive in a "
                    + "member and defer reads and formats, never fragments or page-ins, while one is set.");
        } else {
            left.add("No place that handles DLocalDrive::EWrite was found; treat both fragment requests as writes.");
        }
    }
}
