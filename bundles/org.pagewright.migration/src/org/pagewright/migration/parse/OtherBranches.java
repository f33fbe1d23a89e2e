// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.cdt.core.dom.ast.IASTPreprocessorElifStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorElseStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIfStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIfdefStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorIfndefStatement;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorMacroDefinition;
import org.eclipse.cdt.core.dom.ast.IASTPreprocessorStatement;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A source with the other branch chosen in each conditional directive that nothing decides: neither the command line
 * nor the source itself. Only branches that use the kernel are worth it. Offsets and lines stay as they are.
 *
 * @param file    the text with the directives changed
 * @param regions what is active here and was not before
 */
public record OtherBranches(SourceFile file, List<Region> regions) {
    /** Deepest nesting of such branches at which they are exchanged; each depth is a variant of its own. */
    public static final int DEPTHS = 3;

    /** Most conditional directives of a source whose branches are exchanged; generated ones have more. */
    private static final int MAX_GROUPS = 1000;

    /**
     * A branch that only some builds have.
     *
     * @param start offset of its first character
     * @param end   offset after its last
     * @param when  which builds, to follow "where"
     */
    public record Region(int start, int end, String when) {
    }

    /** The conditional directives of one source, read once and only when they are asked for. */
    public static final class Choices {
        private final ParsedSource source;
        private final Set<String> decided;
        private final Map<Integer, Boolean> taken = new HashMap<>();
        private String code = "";
        private @Nullable List<ConditionalGroup> open;
        private @Nullable List<Set<String>> names;

        /** @param decided macros given on the command line */
        public Choices(ParsedSource source, Set<String> decided) {
            this.source = source;
            this.decided = decided;
        }

        /** The names whose branches use the kernel and are not active, with so many others like them around. */
        public Set<String> names(int depth) {
            List<Set<String>> known = names;
            if (known == null) {
                known = namesByDepth();
                names = known;
            }
            return known.get(depth);
        }

        private List<Set<String>> namesByDepth() {
            List<Set<String>> byDepth = Stream.<Set<String>>generate(HashSet::new).limit(DEPTHS).toList();
            List<ConditionalGroup> groups = open();
            if (!groups.isEmpty()) {
                List<ConditionalGroup> worth = groups.stream().filter(group -> group.branches().stream().anyMatch(
                        b -> isOff(source, b, taken) && KernelUse.isIn(code, b.bodyStart(), b.bodyEnd()))).toList();
                for (ConditionalGroup group : worth) {
                    int depth = (int) worth.stream().filter(g -> g.surrounds(group)).count();
                    if (depth < DEPTHS) {
                        byDepth.get(depth).addAll(group.names());
                    }
                }
            }
            return byDepth;
        }

        /** The groups that nothing decides. */
        private List<ConditionalGroup> open() {
            List<ConditionalGroup> known = open;
            if (known == null) {
                taken.putAll(taken(source));
                boolean any = taken.containsValue(false);
                code = any ? PlainCode.of(source.file().text()) : "";
                known = any ? undecided(source, code, decided) : List.of();
                open = known;
            }
            return known;
        }

        /** The variant in which the branches that ask for some names are exchanged; null when none asks for them. */
        public @Nullable OtherBranches exchanged(Set<String> names) {
            var changed = new StringBuilder(source.file().text());
            var regions = new ArrayList<Region>();
            boolean any = false;
            for (ConditionalGroup group : open()) {
                boolean active = taken.containsKey(lineOf(source, group.branches().get(0)));
                if (active && group.names().stream().anyMatch(names::contains)) {
                    ConditionalGroup.Branch other = null;
                    for (ConditionalGroup.Branch branch : group.branches()) {
                        other = other == null && isOff(source, branch, taken) ? branch : other;
                    }
                    choose(group, other, changed);
                    any = true;
                    if (other != null) {
                        regions.add(new Region(other.bodyStart(), other.bodyEnd(), when(group, other)));
                    }
                }
            }
            return any ? new OtherBranches(new SourceFile(source.file().name(), changed.toString()), regions) : null;
        }
    }

    /** The region of an offset; null when it was active before. */
    public @Nullable Region at(int offset) {
        for (Region region : regions) {
            if (offset >= region.start() && offset < region.end()) {
                return region;
            }
        }
        return null;
    }

    /** Whether the branch of each directive is active, by its line; nothing for directives in inactive code. */
    private static Map<Integer, Boolean> taken(ParsedSource source) {
        var taken = new HashMap<Integer, Boolean>();
        for (IASTPreprocessorStatement statement : source.unit().getAllPreprocessorStatements()) {
            Boolean isTaken = switch (statement) {
            case IASTPreprocessorIfStatement s -> s.taken();
            case IASTPreprocessorIfdefStatement s -> s.taken();
            case IASTPreprocessorIfndefStatement s -> s.taken();
            case IASTPreprocessorElifStatement s -> s.taken();
            case IASTPreprocessorElseStatement s -> s.taken();
            default -> null;
            };
            if (isTaken != null && source.owns(statement)) {
                taken.put(source.range(statement).line(), isTaken);
            }
        }
        return taken;
    }

    private static int lineOf(ParsedSource source, ConditionalGroup.Branch branch) {
        return source.file().range(branch.start(), 0).line();
    }

    private static boolean isOff(ParsedSource source, ConditionalGroup.Branch branch, Map<Integer, Boolean> taken) {
        return !taken.getOrDefault(lineOf(source, branch), true);
    }

    /** The groups of which no condition is a number, and every name is one that only the build knows. */
    private static List<ConditionalGroup> undecided(ParsedSource source, String code, Set<String> decided) {
        var known = new HashSet<>(decided);
        for (IASTPreprocessorMacroDefinition definition : source.unit().getMacroDefinitions()) {
            if (source.owns(definition) && definition.isActive()) {
                known.add(String.valueOf(definition.getName()));
            }
        }
        known.add("__cplusplus");
        List<ConditionalGroup> groups = ConditionalGroup.of(code);
        return groups.size() > MAX_GROUPS ? List.of()
                : groups.stream()
                        .filter(g -> g.namesEverywhere() && g.names().stream().noneMatch(known::contains)).toList();
    }

    /** Writes conditions that are numbers, in the place of those that are there. */
    private static void choose(ConditionalGroup group, ConditionalGroup.@Nullable Branch chosen,
            StringBuilder text) {
        for (ConditionalGroup.Branch branch : group.branches()) {
            if (!branch.word().equals("else")) {
                String directive = (branch.word().equals("elif") ? "#elif " : "#if ") + (branch == chosen ? '1' : '0');
                for (int i = branch.start(); i < branch.bodyStart(); i++) {
                    int at = i - branch.start();
                    if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                        text.setCharAt(i, at < directive.length() ? directive.charAt(at) : ' ');
                    }
                }
            }
        }
    }

    private static String when(ConditionalGroup group, ConditionalGroup.Branch branch) {
        ConditionalGroup.Branch condition = branch.word().equals("else") ? group.branches().get(0) : branch;
        boolean holds = condition == branch;
        return switch (condition.word()) {
        case "ifdef" -> condition.condition() + (holds ? " is defined" : " is not defined");
        case "ifndef" -> condition.condition() + (holds ? " is not defined" : " is defined");
        default -> "`" + condition.condition().replaceAll("\\s+", " ") + (holds ? "` holds" : "` does not hold");
        };
    }
}
