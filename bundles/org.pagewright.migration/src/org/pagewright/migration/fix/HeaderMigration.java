// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.header.HeaderReader;
import org.pagewright.header.rewrite.DriverChange;
import org.pagewright.header.rewrite.HeaderRewriter;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.StaleEditException;

/**
 * Steps 1 and 2 of the tutorial: which drives page what, written into variantmediadef.h. The values are the board's
 * maker's to choose; what is neither chosen nor in the header already is asked.
 */
public final class HeaderMigration {
    private HeaderMigration() {
    }

    /**
     * What was chosen; null leaves what the header has.
     *
     * @param pagingBits what the driver pages, in the bits of {@link PagingType}
     * @param pageDrives the drives that code is paged from
     * @param numPages   pages in one fragment of a large write
     */
    public record Choice(@Nullable Integer pagingBits, @Nullable List<Integer> pageDrives,
            @Nullable Integer numPages) {
        /** Nothing chosen. */
        public static final Choice NONE = new Choice(null, null, null);

        /** Copies the list. */
        public Choice {
            pageDrives = pageDrives == null ? null : List.copyOf(pageDrives);
        }

        private boolean isEmpty() {
            return pagingBits == null && pageDrives == null && numPages == null;
        }
    }

    /**
     * The header with what was chosen.
     *
     * @param edits     the edits of the header; none when it says all this already
     * @param text      its text after them
     * @param settings  the driver's settings after them
     * @param done      what was decided and written, one sentence each
     * @param questions what has to be chosen, one sentence each with the option that answers it
     */
    public record Result(EditedText edits, String text, MediaDriverSettings settings, List<String> done,
            List<String> questions) {
        /** Copies the lists. */
        public Result {
            done = List.copyOf(done);
            questions = List.copyOf(questions);
        }
    }

    /**
     * Writes a choice into a header.
     *
     * @param defines macros defined while the header is read
     * @param prefix  the driver's macros, such as {@code NAND}
     * @throws BadInputException when the header has no such driver or cannot be changed
     */
    public static Result run(HeaderFile header, Map<String, String> defines, String prefix, Choice choice)
            throws BadInputException {
        EditedText edits = choice.isEmpty() ? EditedText.of(header.name(), header.text(), List.of())
                : HeaderRewriter.set(header, defines, new DriverChange(prefix, null, null, null, choice.pagingBits(),
                        choice.pageDrives(), choice.numPages()));
        String text = applied(edits, header.text());
        HeaderFile after = HeaderReader.parse(header.name(), header.source().encode(text));
        MediaDriverSettings settings = HeaderReader.evaluate(after, defines).settings().driver(prefix).orElseThrow(
                () -> new BadInputException(header.name() + " defines no driver " + prefix + "."));
        var done = new ArrayList<String>();
        var questions = new ArrayList<String>();
        decide(settings, done, questions);
        if (!text.equals(header.text())) {
            done.add(header.name() + " now has the paging macros of " + prefix + ".");
        }
        return new Result(edits, text, settings, done, questions);
    }

    private static String applied(EditedText edits, String text) {
        try {
            return edits.apply(text);
        } catch (StaleEditException e) {
            throw new IllegalStateException("the header changed meanwhile", e);
        }
    }

    private static void decide(MediaDriverSettings settings, List<String> done, List<String> questions) {
        if (!settings.pages()) {
            questions.add("What does " + settings.prefix() + " page? Answer with --paging, such as rom,code; "
                    + "its drives are " + settings.drivesOrEmpty() + ".");
            return;
        }
        if (settings.pagingTypes().contains(PagingType.CODE)) {
            if (settings.pageDrivesOrEmpty().isEmpty()) {
                questions.add("Which of the drives " + settings.drivesOrEmpty()
                        + " is code paged from? Answer with --page-drives.");
            } else {
                done.add("Code is paged from the drives " + settings.pageDrivesOrEmpty() + " of "
                        + settings.drivesOrEmpty() + ".");
            }
        } else {
            done.add("Code is not paged; only " + settings.pagingTypes() + " is.");
        }
        if (settings.numPages() == null) {
            questions.add("How many pages has one fragment of a large write? Answer with --num-pages: the H4 board has "
                    + "8, NaviEngine 2; more makes page-ins wait longer behind a write and reserves more memory.");
        }
    }
}
