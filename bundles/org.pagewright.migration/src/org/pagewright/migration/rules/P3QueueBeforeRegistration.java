// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** Set iDfcQ before the media is registered. */
public final class P3QueueBeforeRegistration implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P3",
            "Set iDfcQ before the media is registered", Severity.ERROR,
            "Media drivers with a DFC queue, every kernel generation.",
            "Automatic when the assignment only stands too late. Which queue to use is for you to "
                    + "say.",
            "RegisterMediaDevice attaches the queue to the media's message queues. Set later, it is "
                    + "ignored, and the first page-in faults with LOCMEDIA.",
            """
                    r = LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, 1, Drives, media, 1, KNandName);
                    media->iDfcQ = &DfcQ;""",
            """
                    media->iDfcQ = &DfcQ;
                    r = LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, 1, Drives, media, 1, KNandName);""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --fault mistake=no-dfc-queue",
                    "The first page-in says that the media `has no DFC queue`; a queue that is set too late "
                            + "is `mistake=late-dfc-queue`."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (CallSite media : PagingIntent.registrations(context, "LocDrv::RegisterMediaDevice")) {
            int at = media.range().offset();
            var late = new ArrayList<IASTNode>();
            boolean[] early = new boolean[1];
            media.owner().node().accept(new ASTVisitor(true) {
                @Override
                public int visit(@Nullable IASTExpression expression) {
                    if (expression instanceof IASTBinaryExpression binary && isQueueOf(binary, media.argument(3))) {
                        if (media.owner().source().range(binary).offset() > at) {
                            late.add(binary);
                        } else {
                            early[0] = true;
                        }
                    }
                    return PROCESS_CONTINUE;
                }
            });
            if (!early[0] && !late.isEmpty()) {
                context.report(media.owner().source(), late.get(0), "iDfcQ is set after RegisterMediaDevice, which has "
                        + "already attached the queues; the media runs without a DFC queue.", List.of());
            } else if (!early[0] && registersPaging(context, media) && !setsQueueElsewhere(context)
                    && !PagingIntent.isBuiltElsewhere(context, media, 3)) {
                context.report(media,
                        "The media is registered for paging without a DFC queue; its first page-in faults "
                                + "with LOCMEDIA.",
                        List.of());
            }
        }
    }

    private static boolean isQueueOf(IASTBinaryExpression binary, String primary) {
        String left = Syntax.text(binary.getOperand1());
        return binary.getOperator() == IASTBinaryExpression.op_assign
                && (left.equals(primary + "->iDfcQ") || left.equals(primary.replace("&", "") + ".iDfcQ"));
    }

    private static boolean registersPaging(RuleContext context, CallSite media) {
        return media.owner().calls().stream().anyMatch(c -> c.calls("LocDrv::RegisterPagingDevice")
                && c.argument(0).equals(media.argument(3)));
    }

    private static boolean setsQueueElsewhere(RuleContext context) {
        return context.facts().functions().stream().anyMatch(f -> Syntax.text(f.node()).contains("iDfcQ="));
    }
}
