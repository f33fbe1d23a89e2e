// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStandardFunctionDeclarator;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTCompositeTypeSpecifier;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTConstructorChainInitializer;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTFunctionDefinition;
import org.eclipse.cdt.core.dom.ast.cpp.ICPPASTQualifiedName;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.parse.ParsedSource;

/** Reads classes and functions out of parsed sources. */
final class FactsReader extends ASTVisitor {
    private final ParsedSource source;
    private final List<FunctionFacts> functions;
    private final Map<String, ClassFacts> classes;
    private final boolean bodies;

    /** @param bodies whether the calls in the functions are wanted too */
    FactsReader(ParsedSource source, List<FunctionFacts> functions, Map<String, ClassFacts> classes, boolean bodies) {
        this.source = source;
        this.bodies = bodies;
        this.functions = functions;
        this.classes = classes;
        shouldVisitDeclarations = true;
        shouldVisitDeclSpecifiers = true;
    }

    @Override
    public int visit(@Nullable IASTDeclaration declaration) {
        if (declaration == null || !source.owns(declaration)) {
            return PROCESS_SKIP;
        }
        if (declaration instanceof IASTFunctionDefinition definition) {
            readFunction(definition);
        }
        return PROCESS_CONTINUE;
    }

    @Override
    public int visit(@Nullable IASTDeclSpecifier specifier) {
        if (specifier instanceof ICPPASTCompositeTypeSpecifier type) {
            readClass(type);
        }
        return PROCESS_CONTINUE;
    }

    private void readFunction(IASTFunctionDefinition definition) {
        IASTDeclarator declarator = definition.getDeclarator();
        IASTName name = declarator.getName();
        String className = "";
        if (name instanceof ICPPASTQualifiedName qualified && qualified.getQualifier().length > 0) {
            var scopes = qualified.getQualifier();
            className = Syntax.className(scopes[scopes.length - 1].toString());
        } else {
            ICPPASTCompositeTypeSpecifier enclosing = Syntax.parent(definition, ICPPASTCompositeTypeSpecifier.class);
            className = enclosing == null ? "" : Syntax.simple(enclosing.getName());
        }
        var function = new FunctionFacts(source, definition, className, Syntax.simple(name), parameters(declarator));
        functions.add(function);
        if (bodies) {
            readBody(function, definition);
        }
    }

    private static void readBody(FunctionFacts function, IASTFunctionDefinition definition) {
        var calls = new CallReader(function);
        if (definition instanceof ICPPASTFunctionDefinition constructor) {
            for (ICPPASTConstructorChainInitializer item : constructor.getMemberInitializers()) {
                calls.read(item);
            }
        }
        calls.read(definition.getBody());
    }

    private static List<Parameter> parameters(IASTDeclarator declarator) {
        var parameters = new ArrayList<Parameter>();
        if (declarator instanceof IASTStandardFunctionDeclarator function) {
            for (IASTParameterDeclaration parameter : function.getParameters()) {
                IASTDeclarator inner = parameter.getDeclarator();
                parameters.add(new Parameter(Syntax.simple(inner.getName()),
                        Syntax.type(parameter.getDeclSpecifier(), inner)));
            }
        }
        return parameters;
    }

    private void readClass(ICPPASTCompositeTypeSpecifier type) {
        String name = Syntax.simple(type.getName());
        var bases = new ArrayList<String>();
        for (var base : type.getBaseSpecifiers()) {
            bases.add(Syntax.className(String.valueOf(base.getNameSpecifier())));
        }
        var members = new LinkedHashMap<String, String>();
        for (IASTDeclaration member : type.getMembers()) {
            if (member instanceof IASTSimpleDeclaration simple) {
                for (IASTDeclarator declarator : simple.getDeclarators()) {
                    if (!(declarator instanceof IASTStandardFunctionDeclarator)) {
                        members.put(Syntax.simple(declarator.getName()),
                                Syntax.type(simple.getDeclSpecifier(), declarator));
                    }
                }
            }
        }
        if (!name.isEmpty()) {
            classes.put(name, new ClassFacts(name, List.copyOf(bases), members, source, type));
        }
    }
}
