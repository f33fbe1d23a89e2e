// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Role;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;

/**
 * A channel class whose declaration and functions are at hand.
 *
 * @param facts  the driver
 * @param type   the class
 * @param source where it is declared
 * @param node   its declaration
 */
record Channel(DriverFacts facts, ClassFacts type, ParsedSource source, ICPPASTCompositeTypeSpecifier node) {

    /** @throws NotRepairable when the class is declared in a file that is not here, or is no channel */
    static Channel of(DriverFacts facts, FunctionFacts function) throws NotRepairable {
        ClassFacts type = facts.classNamed(function.className());
        ParsedSource source = type == null ? null : type.source();
        if (type == null || source == null || !(type.node() instanceof ICPPASTCompositeTypeSpecifier node)) {
            throw new NotRepairable(function.className().isEmpty() ? function.name() + " belongs to no class"
                    : "the declaration of " + function.className() + " is not in the files given");
        }
        Role role = facts.role(type.name());
        if (role != Role.MESSAGE_CHANNEL && role != Role.DIRECT_CHANNEL) {
            throw new NotRepairable(type.name() + " is not a channel");
        }
        return new Channel(facts, type, source, node);
    }

    boolean isMessageChannel() {
        return facts.role(type.name()) == Role.MESSAGE_CHANNEL;
    }

    /** @throws NotRepairable when it has no body here, or one inside the class */
    FunctionFacts function(String name) throws NotRepairable {
        FunctionFacts found = facts.function(type.name(), name);
        if (found == null) {
            throw new NotRepairable(type.name() + "::" + name + " is not in the files given");
        }
        if (Syntax.parent(found.node(), ICPPASTCompositeTypeSpecifier.class) != null) {
            throw new NotRepairable(type.name() + "::" + name + " is written inside its class");
        }
        return found;
    }

    /** @throws NotRepairable when the class has none */
    FunctionFacts destructor() throws NotRepairable {
        FunctionFacts found = DestructorRepair.destructor(facts, type.name());
        if (found == null) {
            throw new NotRepairable(type.name() + " has no destructor in the files given");
        }
        return found;
    }

    /** The declaration in the class of a function or member that is declared alone; null when there is none. */
    @Nullable
    IASTSimpleDeclaration declaration(String name) {
        var found = new ArrayList<IASTSimpleDeclaration>();
        for (IASTNode member : node.getMembers()) {
            member.accept(new ASTVisitor(true) {
                @Override
                public int visit(@Nullable IASTDeclarator declarator) {
                    if (declarator != null && name.equals(Syntax.simple(declarator.getName()))
                            && declarator.getParent() instanceof IASTSimpleDeclaration declaration
                            && declaration.getParent() == node) {
                        found.add(declaration);
                    }
                    return PROCESS_CONTINUE;
                }
            });
        }
        return found.size() == 1 && found.get(0).getDeclarators().length == 1 ? found.get(0) : null;
    }

    /** Declares something before another declaration of the class. */
    void declare(Edits edits, IASTSimpleDeclaration before, String declaration) {
        int offset = source.range(before).offset();
        edits.insert(source, offset, declaration + TextAnchor.lineEnd(source.file())
                + TextAnchor.indent(source.file(), offset));
    }
}
