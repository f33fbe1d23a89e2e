// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.Severity;

/** Add the ROM offset exactly when no ROM partition is reported. */
public final class P7RomOffset implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P7",
            "Add the ROM offset exactly when no ROM partition is reported", Severity.ERROR,
            "Media drivers with ROM paging, every kernel generation.",
            "By hand: the offset is the driver's own constant.",
            "A ROM page-in counts from the start of the ROM image. When PartitionInfo reports a "
                    + "partition of type 0xF9 the subsystem adds its base; otherwise the driver must. Both or "
                    + "neither reads the wrong page.",
            """
                    case DMediaPagingDevice::ERomPageInRequest:
                        r = StartRead(aRequest.Pos());
                        break;""",
            """
                    case DMediaPagingDevice::ERomPageInRequest:
                        r = StartRead(aRequest.Pos() + KRomImageBase);
                        break;""",
            Reproduction.of("boot --header samples/h4/variantmediadef.h --fault mistake=rom-offset-forgotten",
                    "The verdict is `WRONG-DATA`: what comes in is not the page of the image."));

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    private static final Set<String> ROM = Set.of("ERomPageInRequest");

    @Override
    public void check(RuleContext context) {
        if (PagingIntent.isExtension(context)) {
            return;
        }
        boolean reported = context.facts().namesUsed().contains("KPartitionTypeROM");
        for (String driver : context.facts().classesWith(Role.MEDIA_DRIVER)) {
            for (FunctionFacts function : context.facts().functionsOf(driver)) {
                CaseBodies.of(function, ROM).forEach((label, body) -> {
                    boolean added = adds(context, function, body, 2);
                    if (!reported && !added) {
                        context.report(function.source(), label,
                                "The position of a ROM page-in counts from the start of "
                                        + "the ROM image, and nothing here adds where the image starts.",
                                List.of());
                    } else if (reported && added) {
                        context.report(function.source(), label, "The ROM partition is reported, so the position is "
                                + "already absolute; adding the image's start reads the wrong page.", List.of());
                    }
                });
            }
        }
    }

    /** Whether statements, or the functions only they call, add something to a position. */
    private static boolean adds(RuleContext context, FunctionFacts function, List<IASTNode> body, int depth) {
        boolean[] found = new boolean[1];
        for (IASTNode statement : body) {
            statement.accept(new ASTVisitor(true) {
                @Override
                public int visit(@Nullable IASTExpression expression) {
                    found[0] |= expression instanceof IASTBinaryExpression binary && isSum(binary);
                    return PROCESS_CONTINUE;
                }
            });
        }
        return found[0] || depth > 0 && function.calls().stream()
                .filter(c -> body.stream().anyMatch(s -> Syntax.contains(s, c.node())))
                .flatMap(c -> context.facts().graph().targets(c).stream())
                .anyMatch(f -> Syntax.names(f.node()).contains("ERomPageInRequest")
                        || Syntax.text(f.node()).toLowerCase(Locale.ROOT).contains("rombase"));
    }

    private static boolean isSum(IASTBinaryExpression binary) {
        return binary.getOperator() == IASTBinaryExpression.op_plusAssign
                || binary.getOperator() == IASTBinaryExpression.op_plus;
    }
}
