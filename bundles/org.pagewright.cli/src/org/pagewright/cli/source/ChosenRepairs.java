// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.migration.fix.RepairChoice;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;

/**
 * The repairs a user chose: by {@code --choose} for all findings of a rule or for one line, or at a prompt. A choice for
 * a line is for the text as given, so it is remembered by what the line says, which earlier repairs do not change.
 */
final class ChosenRepairs implements RepairChoice {
    private static final Pattern CHOICE = Pattern.compile("(\\w+)(?:@(\\d{1,7}))?=(\\d{1,3})");

    private final Map<String, Integer> chosen = new HashMap<>();
    private final @Nullable PrintWriter prompt;
    private @Nullable BufferedReader answers;

    /** @param prompt where to ask; null to take what was said on the command line only */
    private ChosenRepairs(@Nullable PrintWriter prompt) {
        this.prompt = prompt;
    }

    /**
     * Reads choices of the form {@code R13=2} or {@code R13@120=2}.
     *
     * @param findings the findings of the texts as given, with their repairs
     * @throws BadInputException when a choice is not of this form, or there is nothing to choose
     */
    static ChosenRepairs of(List<String> choices, List<Finding> findings, List<SourceFile> sources,
            @Nullable PrintWriter prompt) throws BadInputException {
        var repairs = new ChosenRepairs(prompt);
        for (String choice : choices) {
            Matcher form = CHOICE.matcher(choice);
            if (!form.matches()) {
                throw new BadInputException("--choose takes RULE=NUMBER or RULE@LINE=NUMBER, not " + choice + ".");
            }
            int number = Integer.parseInt(form.group(3));
            List<Finding> meant = findings.stream().filter(f -> f.rule().equals(form.group(1))
                    && (form.group(2) == null || f.range().line() == Integer.parseInt(form.group(2)))).toList();
            if (meant.stream().noneMatch(f -> number >= 1 && number <= f.fixes().size())) {
                throw new BadInputException(
                        "There is no repair " + choice + "; without --choose the command lists what "
                                + "can be chosen.");
            }
            for (Finding finding : meant) {
                SourceFile source = sources.stream().filter(s -> s.name().equals(finding.file())).findFirst()
                        .orElseThrow();
                repairs.chosen.put(key(finding, source), number);
            }
        }
        return repairs;
    }

    @Override
    public Optional<Fix> choose(Finding finding, SourceFile source, List<Fix> fixes) {
        String key = key(finding, source);
        PrintWriter out = prompt;
        if (!chosen.containsKey(key) && out != null && isChoice(fixes)) {
            chosen.put(key, ask(out, finding, source, fixes));
        }
        if (!chosen.containsKey(key)) {
            return SAFE.choose(finding, source, fixes);
        }
        int number = chosen.getOrDefault(key, 0);
        return number >= 1 && number <= fixes.size() ? Optional.of(fixes.get(number - 1)) : Optional.empty();
    }

    /** Whether the user has a say. */
    static boolean isChoice(List<Fix> fixes) {
        return fixes.stream().anyMatch(Fix::choice);
    }

    /** What can be chosen, with the option that does it. */
    static List<String> offers(List<Finding> findings) {
        var lines = new ArrayList<String>();
        for (Finding finding : findings) {
            if (isChoice(finding.fixes())) {
                lines.add(finding.file() + ":" + finding.range().line() + ": " + finding.rule() + ":");
                for (int i = 0; i < finding.fixes().size(); i++) {
                    lines.add("    --choose " + finding.rule() + "@" + finding.range().line() + "=" + (i + 1) + "  "
                            + finding.fixes().get(i).title());
                }
            }
        }
        return lines;
    }

    private int ask(PrintWriter out, Finding finding, SourceFile source, List<Fix> fixes) {
        out.println(finding.file() + ":" + finding.range().line() + ": " + finding.message() + " [" + finding.rule()
                + "]");
        out.println("    " + source.line(finding.range().line()).strip());
        for (int i = 0; i < fixes.size(); i++) {
            out.println("  " + (i + 1) + "  " + fixes.get(i).title());
        }
        out.print("Number, or Enter to leave it: ");
        out.flush();
        try {
            BufferedReader in = answers;
            if (in == null) {
                in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
                answers = in;
            }
            @Nullable
            String line = in.readLine();
            String answer = line == null ? "" : line.strip();
            return answer.matches("\\d{1,3}") ? Integer.parseInt(answer) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(Finding finding, SourceFile source) {
        return finding.rule() + "\n" + finding.file() + "\n" + source.line(finding.range().line()).strip();
    }
}
