// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.pagewright.model.BoardSettings;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.Finding;
import org.pagewright.model.Fix;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.RelatedLocation;
import org.pagewright.model.Severity;
import org.pagewright.model.SourceRange;
import org.pagewright.model.edit.EditedText;
import org.pagewright.model.edit.TextEdit;

/** Gathers findings with their places. */
final class FindingCollector {
    /** Index for the whole value instead of one item. */
    static final int WHOLE = -1;

    private final BoardSettings board;
    private final SettingSources sources;
    private final List<Finding> findings = new ArrayList<>();

    FindingCollector(BoardSettings board, SettingSources sources) {
        this.board = board;
        this.sources = sources;
    }

    BoardSettings board() {
        return board;
    }

    SettingSources sources() {
        return sources;
    }

    /** The findings in the order of their places. */
    List<Finding> sorted() {
        findings.sort(Comparator.comparingInt((Finding f) -> f.range().offset()).thenComparing(Finding::rule)
                .thenComparing(Finding::message));
        return List.copyOf(findings);
    }

    /** Whether a driver already has an error. */
    boolean hasError(MediaDriverSettings driver) {
        return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR
                && f.message().contains(driver.prefix() + "_"));
    }

    void report(BoardRule rule, MediaDriverSettings driver, DriverSetting setting, int item, String message) {
        report(rule, driver, setting, item, message, List.of(), List.of());
    }

    void report(BoardRule rule, MediaDriverSettings driver, DriverSetting setting, int item, String message,
            List<RelatedLocation> related, List<Fix> fixes) {
        findings.add(new Finding(rule.id(), rule.severity(), board.sourceName(), range(driver, setting, item), message,
                rule.helpTopic(), related, fixes));
    }

    /** The place of a setting; of the drive list when the setting is not there. */
    SourceRange range(MediaDriverSettings driver, DriverSetting setting, int item) {
        Optional<SettingSource> source = sources.source(driver.prefix(), setting);
        if (source.isEmpty()) {
            source = sources.source(driver.prefix(), DriverSetting.DRIVE_LIST);
            return source.map(SettingSource::range).orElse(SourceRange.FILE);
        }
        return source.get().item(item);
    }

    /** The macro a driver takes a setting from: its own, or the unprefixed one. */
    String macro(MediaDriverSettings driver, DriverSetting setting) {
        return sources.source(driver.prefix(), setting).map(SettingSource::macro)
                .orElse(setting.macro(driver.prefix()));
    }

    RelatedLocation related(MediaDriverSettings driver, DriverSetting setting, int item, String message) {
        return new RelatedLocation(board.sourceName(), range(driver, setting, item), message);
    }

    /** A fix that writes another value; none when the value is not written in the header. */
    List<Fix> replace(MediaDriverSettings driver, DriverSetting setting, String text, String title) {
        return written(driver, setting).map(r -> fix(title, new TextEdit(r.offset(), r.length(), text)))
                .orElse(List.of());
    }

    /** A fix that puts the value in brackets and leaves it as it is; none when it is not written in the header. */
    List<Fix> bracket(MediaDriverSettings driver, DriverSetting setting, String title) {
        return written(driver, setting).map(r -> fix(title, new TextEdit(r.offset(), 0, "("),
                new TextEdit(r.offset() + r.length(), 0, ")"))).orElse(List.of());
    }

    private Optional<SourceRange> written(MediaDriverSettings driver, DriverSetting setting) {
        return sources.source(driver.prefix(), setting).filter(s -> !s.text().isEmpty()).map(SettingSource::range);
    }

    private List<Fix> fix(String title, TextEdit... edits) {
        return List.of(new Fix(title, List.of(EditedText.of(board.sourceName(), sources.text(), List.of(edits)))));
    }
}
