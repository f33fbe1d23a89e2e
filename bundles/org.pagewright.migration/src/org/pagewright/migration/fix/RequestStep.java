// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.TextEdit;

/** Step 5: page-in requests are answered like reads. */
final class RequestStep {
    private static final Pattern WRITE = Pattern.compile("([\\w.>-]+?(?:\\.|->))WriteRemote\\(&(\\w+),(.+)\\)");

    private final DriverFacts facts;
    private final MediaDriverSettings settings;
    private final KernelGeneration kernel;
    private final String romStart;

    /** @param romStart where the ROM image starts on the media, as a C++ expression; empty when not told */
    RequestStep(DriverFacts facts, MediaDriverSettings settings, KernelGeneration kernel, String romStart) {
        this.romStart = romStart;
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
            if (new RequestLabels(facts, "ERead", ids, rom && !uses("KPartitionTypeROM") ? romStart : "")
                    .apply(edits)) {
                done.add("Page-ins are read like DLocalDrive::ERead.");
            } else {
                left.add("No place that handles DLocalDrive::ERead was found; treat " + String.join(" and ", ids)
                        + " as reads.");
            }
        }
        if (rom && !uses("KPartitionTypeROM")) {
            if (romStart.isEmpty()) {
                left.add("A ROM page-in counts from the start of the ROM image, and PartitionInfo reports no ROM "
                        + "partition (P7). Tell where the image starts on the media, in bytes "
                        + "(--rom-start on the command line).");
            } else if (edits.stream().anyMatch(e -> e.text().contains(" += " + romStart))) {
                done.add("ROM page-ins read from " + romStart + " on.");
            } else {
                left.add("Add " + romStart + " to the position of a ROM page-in (P7): the place where the driver keeps "
                        + "the position was not found.");
            }
        }
        if (kernel == KernelGeneration.CLASSIC && !uses("WriteToPageHandler")) {
            if (pageHandler(edits)) {
                done.add("Page-in data goes through WriteToPageHandler, other data through WriteRemote.");
            } else {
                left.add("On the classic kernel page-in data must go through WriteToPageHandler instead of WriteRemote "
                        + "(P8); what to do depends on where your buffer is.");
            }
        }
        if (settings.pagingTypes().contains(PagingType.DATA) && !uses("EPaging") && !uses("PagingRequest")) {
            left.add("Data paging uses ERead and EWrite with the EPaging flag; look for anything that must not happen "
                    + "during them, such as allocating memory (R14).");
        }
    }

    /** Data of a page-in has a way of its own on the classic kernel. */
    private boolean pageHandler(List<TextEdit> edits) {
        int before = edits.size();
        for (String driver : facts.classesWith(Role.MEDIA_DRIVER)) {
            for (FunctionFacts function : facts.functionsOf(driver)) {
                for (CallSite call : function.calls()) {
                    Matcher form = WRITE.matcher(Syntax.text(call.node()));
                    if (call.name().equals("WriteRemote") && form.matches()) {
                        edits.add(pageHandler(function, call, form));
                    }
                }
            }
        }
        return edits.size() > before;
    }

    private static TextEdit pageHandler(FunctionFacts function, CallSite call, Matcher form) {
        SourceFile file = function.source().file();
        SourceRange range = call.range();
        String newLine = TextAnchor.lineEnd(file) + TextAnchor.indent(file, range.offset()) + TextAnchor.step(file)
                + TextAnchor.step(file);
        String id = form.group(1) + "Id() == DMediaPagingDevice::";
        String written = file.text().substring(range.offset(), range.offset() + range.length());
        return new TextEdit(range.offset(), range.length(), "(" + id + "ERomPageInRequest || " + id
                + "ECodePageInRequest" + newLine + "? " + form.group(1) + "WriteToPageHandler(" + form.group(2)
                + ".Ptr(), " + form.group(2) + ".Length(), " + form.group(3) + ")" + newLine + ": " + written + ")");
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
