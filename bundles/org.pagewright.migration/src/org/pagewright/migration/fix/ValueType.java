// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTArrayDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTElaboratedTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTEnumerationSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;

/** The type of a variable as a template argument needs it. */
final class ValueType {
    private ValueType() {
    }

    /** The type of a plain variable; empty for arrays, pointers, templates and names declared twice. */
    static String of(ClassFacts owner, FunctionFacts function, String value) {
        var types = new ArrayList<String>();
        collectTypes(function.node(), value, types);
        IASTNode declared = owner.node();
        if (types.isEmpty() && declared != null) {
            collectTypes(declared, value, types);
        }
        String type = types.size() == 1 ? types.get(0).replaceFirst("^const ", "") : "";
        return type.matches("[A-Z]\\w*(::[A-Z]\\w*)*") ? type : "";
    }

    private static void collectTypes(IASTNode tree, String variable, ArrayList<String> types) {
        tree.accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTDeclarator declarator) {
                if (declarator != null && variable.equals(Syntax.simple(declarator.getName()))) {
                    IASTDeclSpecifier specifier = switch (declarator.getParent()) {
                    case IASTSimpleDeclaration declaration -> declaration.getDeclSpecifier();
                    case IASTParameterDeclaration parameter -> parameter.getDeclSpecifier();
                    default -> null;
                    };
                    types.add(declarator instanceof IASTArrayDeclarator ? "" : Syntax.type(specifier, declarator));
                }
                return PROCESS_CONTINUE;
            }
        });
    }

    /** Whether a type can be named at a place in a class or behind it: nothing declares it later in the file. */
    static boolean isKnownAt(ClassFacts owner, String type, int place) {
        ParsedSource source = owner.source();
        IASTNode declared = owner.node();
        if (type.isEmpty() || source == null || declared == null) {
            return false;
        }
        int offset = source.range(declared).offset();
        String name = type.substring(type.lastIndexOf(':') + 1);
        var known = new boolean[] { source.file().text().indexOf("#include", offset) < 0 };
        source.unit().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTDeclSpecifier specifier) {
                String here = switch (specifier) {
                case IASTCompositeTypeSpecifier composite -> Syntax.simple(composite.getName());
                case IASTEnumerationSpecifier enumeration -> Syntax.simple(enumeration.getName());
                case IASTElaboratedTypeSpecifier elaborated -> Syntax.simple(elaborated.getName());
                case null, default -> "";
                };
                known[0] &= !here.equals(name) || specifier == null || source.range(specifier).offset() < place;
                return PROCESS_CONTINUE;
            }

            @Override
            public int visit(@Nullable IASTDeclarator declarator) {
                boolean typedef = declarator != null && declarator.getParent() instanceof IASTSimpleDeclaration d
                        && d.getDeclSpecifier().getStorageClass() == IASTDeclSpecifier.sc_typedef
                        && name.equals(Syntax.simple(declarator.getName()));
                known[0] &= !typedef || declarator == null || source.range(declarator).offset() < place;
                return PROCESS_CONTINUE;
            }
        });
        return known[0];
    }
}
