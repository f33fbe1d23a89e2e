// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.facts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTCastExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclSpecifier;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTExpression;
import org.eclipse.cdt.core.dom.ast.IASTExpressionStatement;
import org.eclipse.cdt.core.dom.ast.IASTFieldReference;
import org.eclipse.cdt.core.dom.ast.IASTIdExpression;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTName;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTPointer;
import org.eclipse.cdt.core.dom.ast.IASTPointerOperator;
import org.eclipse.cdt.core.dom.ast.IASTSimpleDeclaration;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.jdt.annotation.Nullable;

/** Questions about trees that need no bindings, so that a missing header does not change the answer. */
public final class Syntax {
    private Syntax() {
    }

    /** The text of a node without white space and comments; built from names, which macros cannot hide. */
    public static String text(@Nullable IASTNode node) {
        return switch (node) {
        case null -> "";
        case IASTIdExpression id -> String.valueOf(id.getName());
        case IASTLiteralExpression literal -> String.valueOf(literal);
        case IASTFieldReference field -> text(field.getFieldOwner()) + (field.isPointerDereference() ? "->" : ".")
                + field.getFieldName();
        case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_amper ->
            "&" + text(unary.getOperand());
        case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_star ->
            "*" + text(unary.getOperand());
        case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_not ->
            "!" + text(unary.getOperand());
        case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary ->
            "(" + text(unary.getOperand()) + ")";
        default -> written(node);
        };
    }

    /** Whether a call is a statement of its own, so that its result is dropped. */
    public static boolean isWholeStatement(IASTNode call) {
        return call instanceof IASTSimpleDeclaration || call.getParent() instanceof IASTExpressionStatement;
    }

    private static String written(IASTNode node) {
        String raw = node.getRawSignature();
        var out = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (raw.startsWith("/*", i)) {
                int end = raw.indexOf("*/", i + 2);
                i = end < 0 ? raw.length() : end + 2;
            } else if (raw.startsWith("//", i)) {
                int end = raw.indexOf('\n', i);
                i = end < 0 ? raw.length() : end;
            } else {
                boolean joins = Character.isWhitespace(c) && wordAt(out, out.length() - 1);
                if (!Character.isWhitespace(c)) {
                    out.append(c);
                } else if (joins && i + 1 < raw.length() && Character.isJavaIdentifierPart(raw.charAt(i + 1))) {
                    out.append(' ');
                }
                i++;
            }
        }
        return out.toString();
    }

    private static boolean wordAt(StringBuilder text, int index) {
        return index >= 0 && Character.isJavaIdentifierPart(text.charAt(index));
    }

    /** The last name of an identifier or member expression; null for anything else. */
    public static @Nullable String lastName(@Nullable IASTNode node) {
        return switch (node) {
        case IASTIdExpression id -> simple(id.getName());
        case IASTFieldReference field -> simple(field.getFieldName());
        case null, default -> null;
        };
    }

    /** The last part of a possibly qualified name. */
    public static String simple(@Nullable IASTName name) {
        return name == null ? "" : name.getLastName() == null ? name.toString() : String.valueOf(name.getLastName());
    }

    /** The expression without parentheses, casts and address-of. */
    public static IASTNode bare(IASTNode node) {
        IASTNode at = node;
        while (true) {
            IASTNode inner = switch (at) {
            case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_bracketedPrimary
                    || unary.getOperator() == IASTUnaryExpression.op_amper ->
                unary.getOperand();
            case IASTCastExpression cast -> cast.getOperand();
            default -> null;
            };
            if (inner == null) {
                return at;
            }
            at = inner;
        }
    }

    /** Every name of a variable, member or function used in a tree. */
    public static List<String> names(@Nullable IASTNode node) {
        var names = new ArrayList<String>();
        if (node != null) {
            collectNames(node, names);
        }
        return names;
    }

    private static void collectNames(IASTNode node, List<String> names) {
        String name = node instanceof IASTDeclarator declarator ? simple(declarator.getName()) : lastName(node);
        if (name != null && !name.isEmpty()) {
            names.add(name);
        }
        for (IASTNode child : node.getChildren()) {
            if (!(child instanceof IASTName)) {
                collectNames(child, names);
            }
        }
    }

    /** A type as written, with the pointer and reference signs of its declarator. */
    public static String type(@Nullable IASTDeclSpecifier specifier, @Nullable IASTDeclarator declarator) {
        var type = new StringBuilder(specifier == null ? "" : text(specifier));
        if (declarator != null) {
            for (IASTPointerOperator operator : declarator.getPointerOperators()) {
                type.append(operator instanceof IASTPointer ? "*" : "&");
            }
        }
        return type.toString();
    }

    /** The class name inside a type as written: no const, scopes, pointer signs or template arguments. */
    public static String className(String type) {
        String name = type.replaceAll("<.*", "").replaceAll("[*&]", "")
                .replaceAll("\\b(const|volatile|class|struct|static|mutable|virtual|friend|inline)\\b", "").strip();
        int scope = name.lastIndexOf("::");
        return scope < 0 ? name : name.substring(scope + 2);
    }

    /** The nearest surrounding node of a kind; null when there is none. */
    public static <T> @Nullable T parent(IASTNode node, Class<T> kind) {
        for (IASTNode at = node.getParent(); at != null; at = at.getParent()) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
        }
        return null;
    }

    /** The left-hand side when this expression is the right-hand side of an assignment; null otherwise. */
    public static @Nullable IASTExpression assignedTo(IASTNode node) {
        IASTNode at = node.getParent();
        while (at instanceof IASTCastExpression || at instanceof IASTUnaryExpression) {
            at = at.getParent();
        }
        return at instanceof IASTBinaryExpression binary && binary.getOperator() == IASTBinaryExpression.op_assign
                && binary.getOperand1() != null && !contains(binary.getOperand1(), node) ? binary.getOperand1() : null;
    }

    /** Whether a tree contains a node. */
    public static boolean contains(IASTNode tree, IASTNode node) {
        for (IASTNode at = node; at != null; at = at.getParent()) {
            if (at == tree) {
                return true;
            }
        }
        return false;
    }
}
