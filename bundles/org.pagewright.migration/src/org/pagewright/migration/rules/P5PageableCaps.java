// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.List;
import java.util.Set;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.check.Rule;
import org.pagewright.migration.check.RuleContext;
import org.pagewright.migration.check.RuleDescriptor;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.model.PagingType;
import org.pagewright.model.Severity;

/** Caps reports pageable media and pageable drives. */
public final class P5PageableCaps implements Rule {
    private static final RuleDescriptor DESCRIPTOR = new RuleDescriptor("P5",
            "Caps reports pageable media and pageable drives", Severity.ERROR,
            "Media drivers that page, every kernel generation and memory model.",
            "Automatic, also by migration step 4.",
            "The file server pages code only from drives with KDriveAttPageable, and estart pins the "
                    + "ROM image only on media with KMediaAttPageable. The two words use different bits: 0x100 "
                    + "is pageable in one and delete-notify in the other, so a crossed constant compiles.",
            """
                    caps.iMediaAtt |= KDriveAttPageable;""",
            """
                    if (aDrive.iPrimaryMedia->iPagingMedia)
                        caps.iMediaAtt |= KMediaAttPageable;
                    if (aDrive.iPagingDrv)
                        caps.iDriveAtt |= KDriveAttPageable;""",
            "Boot with the driver: code on the drive is loaded whole instead of paged.");

    @Override
    public RuleDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public void check(RuleContext context) {
        for (FunctionFacts function : context.facts().functions()) {
            function.node().accept(new ASTVisitor(true) {
                @Override
                public int visit(@Nullable IASTExpression expression) {
                    if (expression instanceof IASTBinaryExpression binary && isAssignment(binary)) {
                        crossed(context, function, binary, "iDriveAtt", "KMediaAtt");
                        crossed(context, function, binary, "iMediaAtt", "KDriveAtt");
                    }
                    return PROCESS_CONTINUE;
                }
            });
        }
        FunctionFacts caps = capsFunction(context);
        if (caps != null && (PagingIntent.pages(context) || PagingIntent.isUnmigrated(context))) {
            Set<String> names = context.facts().namesUsed();
            missing(context, caps, names, "KMediaAttPageable", "iPagingMedia", "iMediaAtt");
            if (PagingIntent.pages(context, PagingType.CODE)) {
                missing(context, caps, names, "KDriveAttPageable", "iPagingDrv", "iDriveAtt");
            }
        }
    }

    private static boolean isAssignment(IASTBinaryExpression binary) {
        return binary.getOperator() == IASTBinaryExpression.op_assign
                || binary.getOperator() == IASTBinaryExpression.op_binaryOrAssign
                || binary.getOperator() == IASTBinaryExpression.op_binaryAndAssign;
    }

    private static void crossed(RuleContext context, FunctionFacts function, IASTBinaryExpression binary, String word,
            String wrongPrefix) {
        if (word.equals(Syntax.lastName(Syntax.bare(binary.getOperand1())))) {
            for (String name : Syntax.names(binary.getOperand2())) {
                if (name.startsWith(wrongPrefix)) {
                    context.report(function.source(), binary, name + " belongs to the other attribute word, not to "
                            + word + "; the same bit means something else here.", List.of());
                }
            }
        }
    }

    private static void missing(RuleContext context, FunctionFacts caps, Set<String> names, String flag, String field,
            String word) {
        if (!names.contains(flag)) {
            context.report(caps.source(), caps.node().getDeclarator(), caps.qualifiedName() + " never sets " + flag
                    + " in " + word + " from " + field + ", so nothing is paged from the drive.", List.of());
        } else if (!names.contains(field)) {
            context.report(caps.source(), caps.node().getDeclarator(), caps.qualifiedName() + " sets " + flag
                    + " without looking at " + field + ", which tells whether the drive was registered for paging.",
                    List.of());
        }
    }

    /** The function of the media driver that fills iDriveAtt in; null when there is none in the sources. */
    private static @Nullable FunctionFacts capsFunction(RuleContext context) {
        for (String driver : context.facts().classesWith(Role.MEDIA_DRIVER)) {
            for (FunctionFacts function : context.facts().functionsOf(driver)) {
                if (Syntax.names(function.node()).contains("iDriveAtt")) {
                    return function;
                }
            }
        }
        return null;
    }
}
