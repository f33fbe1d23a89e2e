// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.pagewright.header.HeaderReader;
import org.pagewright.header.syntax.HeaderFile;
import org.pagewright.model.BadInputException;
import org.pagewright.model.PagingType;

/** The header gets what was chosen, and nothing is chosen for the user. */
class HeaderMigrationTest {
    private static final String BOARD = "// Our board\r\n#define NAND_DRIVECOUNT  3\r\n#define NAND_DRIVELIST   2,3,5\r\n"
            + "#define NAND_NUMMEDIA    1\r\n#define NAND_DRIVENAME   \"Nand\" // as printed\r\n";

    @Test
    void withoutAnAnswerNothingIsWrittenAndEverythingIsAsked() throws BadInputException {
        HeaderMigration.Result result = run(HeaderMigration.Choice.NONE);
        assertEquals(BOARD, result.text());
        assertEquals(1, result.questions().size());
        assertTrue(result.questions().get(0).contains("--paging"), result.questions().get(0));
    }

    @Test
    void anAnswerLeadsToTheNextQuestion() throws BadInputException {
        HeaderMigration.Result result = run(new HeaderMigration.Choice(PagingType.CODE.bit(), null, null));
        assertTrue(result.settings().pages());
        assertEquals(2, result.questions().size());
        assertTrue(
                result.questions().get(0).contains("[2, 3, 5]") && result.questions().get(0).contains("--page-drives"));
        assertTrue(result.questions().get(1).contains("--num-pages"));
    }

    @Test
    void allAnswersAreWrittenInTheStyleOfTheHeader() throws BadInputException {
        var choice = new HeaderMigration.Choice(PagingType.ROM.bit() | PagingType.CODE.bit(), List.of(2, 5), 8);
        HeaderMigration.Result result = run(choice);
        assertEquals(List.of(), result.questions());
        assertTrue(result.text().startsWith(BOARD), result.text());
        assertTrue(result.text().contains("#define NAND_PAGEDRIVECOUNT"), result.text());
        assertEquals(0, result.text().replace("\r\n", "").chars().filter(c -> c == '\n').count());
        HeaderMigration.Result again = HeaderMigration.run(header(result.text()), Map.of(), "NAND", choice);
        assertEquals(result.text(), again.text());
    }

    @Test
    void anUnknownDriverIsOneSentence() {
        assertThrows(BadInputException.class,
                () -> HeaderMigration.run(header(BOARD), Map.of(), "MMC", HeaderMigration.Choice.NONE));
    }

    private static HeaderMigration.Result run(HeaderMigration.Choice choice) throws BadInputException {
        return HeaderMigration.run(header(BOARD), Map.of(), "NAND", choice);
    }

    private static HeaderFile header(String text) throws BadInputException {
        return HeaderReader.parse("variantmediadef.h", text.getBytes(StandardCharsets.UTF_8));
    }
}
