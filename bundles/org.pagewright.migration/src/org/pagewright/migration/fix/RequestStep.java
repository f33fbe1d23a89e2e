// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;
import org.pagewright.model.edit.TextEdit;

/** Step 5: page-in requests are answered like reads. */
final class RequestStep {
    private final DriverFacts facts;
    private final MediaDriverSettings settings;
    private final KernelGeneration kernel;

    RequestStep(DriverFacts facts, MediaDriverSettings settings, KernelGeneration kernel) {
        this.facts = facts;
        this.settings = settings;
        this.kernel = kernel;
    }

    void apply(List<TextEdit> edits, List<String> done, List<String> left) {
        var ids = new ArrayList<String>();
        boolean rom = settings.pagingTypes().contains(PagingType.ROM) && !uses("ERomPageInRequest");
        if (rom) {
            ids.add("DMediaPagingDevice::ERomPageInRequest");
        }
        if (settings.pagingTypes().contains(PagingType.CODE) && !uses("ECodePageInRequest")) {
            ids.add("DMediaPagingDevice::ECodePageInRequest");
        }
        if (!ids.isEmpty()) {
            if (new RequestLabels(facts, "ERead", ids).apply(edits)) {
                done.add("Page-ins are read like DLocalDrive::ERead.");
            } else {
                left.add("No place that handles DLocalDrive::ERead was found; treat " + String.join(" and ", ids)
                        + " as reads.");
            }
        }
        if (rom && !uses("KPartitionTypeROM")) {
            left.add(
                    "A ROM page-in counts from the start of the ROM image, and PartitionInfo reports no ROM partition: "
                            + "add where the image starts on your media to the position (P7). Only you know that place.");
        }
        if (kernel == KernelGeneration.CLASSIC && !uses("WriteToPageHandler")) {
            left.add(
                    "On the classic kernel page-in data must go through WriteToPageHandler instead of WriteRemote (P8); "
                            + "what to do depends on where your buffer is.");
        }
        if (settings.pagingTypes().contains(PagingType.DATA) && !uses("EPaging") && !uses("PagingRequest")) {
            left.add("Data paging uses ERead and EWrite with the EPaging flag; look for anything that must not happen "
                    + "during them, such as allocating memory (R14).");
        }
    }

    private boolean uses(String name) {
        for (FunctionFacts function : facts.functions()) {
            if (Syntax.names(function.node()).contains(name)) {
                return true;
            }
        }
        return false;
    }
}
