// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import static org.pagewright.model.validate.FindingCollector.WHOLE;

import java.util.List;

import org.pagewright.model.BoardSettings;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.Finding;
import org.pagewright.model.KErr;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.validate.RegistrationAnswer.Call;

/** Checks the settings of a board against {@link BoardRule}. */
public final class BoardValidator {
    private BoardValidator() {
    }

    /**
     * All findings, by place.
     *
     * @param board   the settings
     * @param sources where they stand; {@link SettingSources#NONE} for settings without a text
     */
    public static List<Finding> validate(BoardSettings board, SettingSources sources) {
        var out = new FindingCollector(board, sources);
        new DriveRules(out).check();
        new PagingRules(out).check();
        new SharedMacroRule(out).check();
        new InstanceRules(out).check();
        registration(out);
        return out.sorted();
    }

    /** Reports a failing registration that no other rule has explained. */
    private static void registration(FindingCollector out) {
        for (RegistrationAnswer answer : RegistrationForecast.of(out.board())) {
            MediaDriverSettings driver = out.board().driver(answer.prefix()).orElseThrow();
            if (answer.answer() != KErr.NONE && !out.hasError(driver)) {
                DriverSetting setting = answer.call() == Call.REGISTER_PAGING_DEVICE
                        ? DriverSetting.PAGING_TYPE
                        : DriverSetting.DRIVE_LIST;
                out.report(BoardRule.V16, driver, setting, WHOLE, answer.call().function() + " of " + answer.prefix()
                        + " would answer " + KErr.describe(answer.answer().code()) + " at step " + answer.step()
                        + " because " + answer.reason() + ".");
            }
        }
    }
}
