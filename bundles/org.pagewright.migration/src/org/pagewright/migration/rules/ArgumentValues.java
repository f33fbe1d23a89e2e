// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.cdt.core.dom.ast.ASTVisitor;
import org.eclipse.cdt.core.dom.ast.IASTBinaryExpression;
import org.eclipse.cdt.core.dom.ast.IASTDeclarator;
import org.eclipse.cdt.core.dom.ast.IASTEqualsInitializer;
import org.eclipse.cdt.core.dom.ast.IASTInitializerClause;
import org.eclipse.cdt.core.dom.ast.IASTInitializerList;
import org.eclipse.cdt.core.dom.ast.IASTLiteralExpression;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IASTUnaryExpression;
import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.facts.DriverFacts;
import org.pagewright.migration.facts.Syntax;
import org.pagewright.migration.parse.ParsedSource;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/** The numbers, lists and texts that arguments stand for, as far as the sources, and the header if it is asked, say. */
final class ArgumentValues {
    private static final int MAX_DEPTH = 8;

    private final Map<String, IASTInitializerClause> constants = new HashMap<>();
    private final Map<String, Integer> headerNumbers = new HashMap<>();
    private final Map<String, List<Integer>> headerLists = new HashMap<>();

    /** @param settings the header's macros for the driver; null when they are not to be used */
    ArgumentValues(DriverFacts facts, @Nullable MediaDriverSettings settings) {
        facts.sources().forEach(this::readConstants);
        if (settings != null) {
            readSettings(settings);
        }
        for (PagingType type : PagingType.values()) {
            headerNumbers.put(type.enumerator(), type.bit());
        }
    }

    private void readConstants(ParsedSource source) {
        source.unit().accept(new ASTVisitor(true) {
            @Override
            public int visit(@Nullable IASTDeclarator declarator) {
                if (declarator != null && declarator.getInitializer() instanceof IASTEqualsInitializer value) {
                    constants.putIfAbsent(Syntax.simple(declarator.getName()), value.getInitializerClause());
                }
                return PROCESS_CONTINUE;
            }
        });
    }

    private void readSettings(MediaDriverSettings settings) {
        String prefix = settings.prefix() + "_";
        put(prefix + "DRIVECOUNT", settings.driveCount());
        put(prefix + "NUMMEDIA", settings.mediaCount());
        put(prefix + "PAGEDRIVECOUNT", settings.pageDriveCount());
        for (String start : List.of(prefix, "")) {
            put(start + "PAGING_TYPE", settings.pagingTypeBits());
            put(start + "NUM_PAGES", settings.numPages());
            put(start + "SECTOR_SHIFT", settings.sectorShift());
        }
        headerLists.put(prefix + "DRIVELIST", settings.drivesOrEmpty());
        headerLists.put(prefix + "PAGEDRIVELIST", settings.pageDrivesOrEmpty());
    }

    private void put(String name, @Nullable Integer value) {
        if (value != null) {
            headerNumbers.put(name, value);
        }
    }

    /** The number an expression stands for; null when nothing tells. */
    @Nullable
    Integer number(IASTNode expression) {
        return number(expression, 0);
    }

    private @Nullable Integer number(IASTNode expression, int depth) {
        IASTNode bare = Syntax.bare(expression);
        if (depth > MAX_DEPTH) {
            return null;
        }
        return switch (bare) {
        case IASTLiteralExpression literal -> literal(literal.toString());
        case IASTUnaryExpression unary when unary.getOperator() == IASTUnaryExpression.op_minus -> {
            Integer value = number(unary.getOperand(), depth + 1);
            yield value == null ? null : -value;
        }
        case IASTBinaryExpression binary -> {
            Integer a = number(binary.getOperand1(), depth + 1);
            IASTNode second = binary.getOperand2();
            Integer b = second == null ? null : number(second, depth + 1);
            yield a == null || b == null ? null : combine(binary.getOperator(), a, b);
        }
        default -> named(Syntax.lastName(bare), depth);
        };
    }

    private @Nullable Integer named(@Nullable String name, int depth) {
        IASTInitializerClause constant = name == null ? null : constants.get(name);
        return constant != null && !(constant instanceof IASTInitializerList) ? number(constant, depth + 1)
                : headerNumbers.get(name);
    }

    private static @Nullable Integer literal(String text) {
        try {
            return Integer.decode(text.replaceAll("[uUlL]+$", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Integer combine(int operator, int a, int b) {
        return switch (operator) {
        case IASTBinaryExpression.op_binaryOr -> a | b;
        case IASTBinaryExpression.op_plus -> a + b;
        case IASTBinaryExpression.op_minus -> a - b;
        case IASTBinaryExpression.op_multiply -> a * b;
        case IASTBinaryExpression.op_shiftLeft -> a << b;
        default -> null;
        };
    }

    /** The items of the constant array an expression names; null when nothing tells. */
    @Nullable
    List<Integer> list(IASTNode expression) {
        String name = Syntax.lastName(Syntax.bare(expression));
        if (name == null || !(constants.get(name) instanceof IASTInitializerList items)) {
            return null;
        }
        var numbers = new ArrayList<Integer>();
        for (IASTInitializerClause item : items.getClauses()) {
            String macro = Syntax.lastName(item);
            List<Integer> known = macro == null ? null : headerLists.get(macro);
            Integer number = known == null ? number(item) : null;
            if (known != null) {
                numbers.addAll(known);
            } else if (number != null) {
                numbers.add(number);
            } else {
                return null;
            }
        }
        return numbers;
    }

    /** The text of the literal an expression names; null when nothing tells. */
    @Nullable
    String text(IASTNode expression) {
        String name = Syntax.lastName(Syntax.bare(expression));
        IASTInitializerClause value = name == null ? null : constants.get(name);
        String literal = value instanceof IASTLiteralExpression text ? text.toString() : "";
        return literal.startsWith("\"") ? literal.substring(1, literal.length() - 1) : null;
    }
}
