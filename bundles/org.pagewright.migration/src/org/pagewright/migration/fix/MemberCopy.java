// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.Syntax;

/**
 * A local variable that stands for a member while nothing is held.
 *
 * @param name its name, which the function does not use yet
 * @param type its type
 */
record MemberCopy(String name, String type) {

    /** @throws NotRepairable unless the argument is the address of a member whose type is known and can be copied */
    static MemberCopy of(DriverFacts facts, HeldRegion region, String member, IASTNode argument) throws NotRepairable {
        ClassFacts type = facts.classNamed(region.access().owner().className());
        String declared = type == null ? "" : type.members().getOrDefault(member, "");
        if (HeldAccessRepair.plainAddress(argument) == null || !declared.matches("[\\w:]+(<\\w+>)?\\*?")
                || type == null || isArray(type, member)) {
            throw new NotRepairable(member + " cannot be copied to a local variable");
        }
        return new MemberCopy(region.copyName(member), declared);
    }

    private static boolean isArray(ClassFacts type, String member) {
        @Nullable
        IASTNode node = type.node();
        if (node instanceof ICPPASTCompositeTypeSpecifier declared) {
            for (IASTNode each : declared.getMembers()) {
                if (each instanceof IASTSimpleDeclaration declaration) {
                    for (IASTDeclarator declarator : declaration.getDeclarators()) {
                        if (Syntax.simple(declarator.getName()).equals(member)) {
                            return declarator instanceof IASTArrayDeclarator;
                        }
                    }
                }
            }
        }
        return false;
    }
}
