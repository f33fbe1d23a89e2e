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
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTParameterDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTStatement;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.CallSite;
import org.pagewright.migration.facts.ClassFacts;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.FunctionFacts;
import org.pagewright.migration.facts.KernelApi;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;

/**
 * A structure written to one stored pointer of the client, with the completion of one stored status right behind it.
 *
 * @param write      the call that writes
 * @param statement  the statement of that call
 * @param completion the call that completes
 * @param status     member with the client's status
 * @param dest       member with the client's address
 * @param value      what is written, a member or local
 * @param type       type of the value
 */
record ResultWrite(CallSite write, IASTStatement statement, CallSite completion, String status, String dest,
        String value, String type) {
    private static final String MEMBER = "i[A-Z]\\w*";

    /** The only write of this form in a class that belongs to a status; null for none, several or another form. */
    static @Nullable ResultWrite of(DriverFacts facts, ClassFacts type, String status) {
        var found = new ArrayList<ResultWrite>();
        int writes = 0;
        for (FunctionFacts function : facts.functionsOf(type.name())) {
            for (CallSite call : function.calls()) {
                CallSite completion = call.calls("Kern::ThreadRawWrite") ? completion(call) : null;
                if (completion != null && completion.argument(1).equals(status)) {
                    writes++;
                    ResultWrite write = of(type, call, completion);
                    if (write != null) {
                        found.add(write);
                    }
                }
            }
        }
        return writes == 1 && found.size() == 1 ? found.get(0) : null;
    }

    /** The three-argument completion in the statement after a write; null when another statement is there. */
    static @Nullable CallSite completion(CallSite write) {
        IASTStatement statement = CallFinder.plainStatement(write.node());
        IASTStatement next = statement == null ? null : CallFinder.neighbour(statement, 1);
        if (next instanceof IASTExpressionStatement only) {
            for (CallSite call : write.owner().calls()) {
                if (call.node() == only.getExpression() && call.calls("Kern::RequestComplete")
                        && call.arguments().size() == 3) {
                    return call;
                }
            }
        }
        return null;
    }

    private static @Nullable ResultWrite of(ClassFacts owner, CallSite write, CallSite completion) {
        IASTStatement statement = CallFinder.plainStatement(write.node());
        String status = completion.argument(1);
        String dest = write.argument(1);
        String address = address(write);
        if (statement == null || !status.matches(MEMBER) || !dest.matches(MEMBER) || !address.matches("&[a-z]\\w*")
                || !write.argument(0).equals(completion.argument(0)) || transfers(write.owner()) != 1) {
            return null;
        }
        String value = address.substring(1);
        String type = valueType(owner, write.owner(), value);
        String size = write.argument(3);
        boolean whole = size.equals("sizeof(" + value + ")") || size.equals("sizeof(" + type + ")");
        ParsedSource source = owner.source();
        IASTNode declared = owner.node();
        int before = source == null || declared == null ? 0
                : source.file().text().indexOf(status, source.range(declared).offset());
        return whole && isKnownAt(owner, type, before)
                ? new ResultWrite(write, statement, completion, status, dest, value, type)
                : null;
    }

    /** What a transfer takes the address of, without the cast some drivers write. */
    static String address(CallSite transfer) {
        return transfer.argument(2).replaceFirst("^\\((const )?TAny\\*\\)", "");
    }

    private static long transfers(FunctionFacts function) {
        return function.calls().stream().filter(c -> KernelApi.REMOTE_TRANSFER.contains(c.callee())).count();
    }

    /** The type of a plain variable; empty for arrays, pointers, templates and names declared twice. */
    static String valueType(ClassFacts owner, FunctionFacts function, String value) {
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
