// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.header;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.header.HeaderBoard;
import org.pagewright.header.HeaderVariant;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.KErr;
import org.pagewright.model.KernelLimits;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;
import org.pagewright.model.validate.RegistrationAnswer;
import org.pagewright.model.validate.RegistrationForecast;
import org.pagewright.model.validate.SettingSource;

/** The drivers of a header as a table for people. */
final class HeaderTable {
    private static final List<String> TITLES = List.of("DRIVER", "DRIVES", "MEDIA", "NAME", "PAGES", "FROM DRIVES",
            "FRAGMENT");
    private static final String NOTHING = "-";

    private final StringBuilder out = new StringBuilder();

    private HeaderTable() {
    }

    static String of(List<HeaderVariant> variants) {
        var table = new HeaderTable();
        HeaderBoard board = variants.getFirst().board();
        long used = board.settings().drivers().stream().filter(d -> d.instances() == null)
                .flatMap(d -> d.drivesOrEmpty().stream()).filter(d -> d >= 0).distinct().count();
        int count = board.settings().drivers().size();
        table.out.append(board.file().name()).append(": ").append(count).append(count == 1 ? " driver, " : " drivers, ")
                .append(used).append(" of ").append(KernelLimits.MAX_LOCAL_DRIVES).append(" drives in use");
        table.out.append(variants.getFirst().added().isEmpty() ? "" : ", " + variants.getFirst().condition())
                .append("\n\n");
        table.rows(board.settings().drivers());
        table.notes(board, board.settings().drivers());
        table.registrations(board);
        for (HeaderVariant variant : variants.subList(1, variants.size())) {
            List<MediaDriverSettings> changed = variant.board().settings().drivers().stream()
                    .filter(d -> !board.settings().drivers().contains(d)).toList();
            table.out.append("\n").append(variant.condition()).append(":\n");
            if (changed.isEmpty()) {
                table.out.append("  fewer drivers: ").append(variant.board().settings().drivers().stream()
                        .map(MediaDriverSettings::prefix).collect(Collectors.joining(", "))).append('\n');
            } else {
                table.rows(changed);
                table.notes(variant.board(), changed);
            }
        }
        return table.out.toString();
    }

    private void rows(List<MediaDriverSettings> drivers) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(TITLES);
        drivers.forEach(driver -> rows.add(row(driver)));
        int[] widths = new int[TITLES.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static List<String> row(MediaDriverSettings driver) {
        String name = driver.name();
        Integer pages = driver.numPages();
        String types = driver.pagingTypes().stream().map(PagingType::name).collect(Collectors.joining("+"));
        return List.of(driver.prefix(), list(driver.drives()), number(driver.mediaCount()),
                name == null ? NOTHING : name,
                types.isEmpty() ? NOTHING : types, list(driver.pageDrives()),
                pages == null ? NOTHING : pages + (pages == 1 ? " page" : " pages"));
    }

    private void notes(HeaderBoard board, List<MediaDriverSettings> drivers) {
        for (MediaDriverSettings driver : drivers) {
            ExtensionInstances instances = driver.instances();
            if (instances != null) {
                out.append("  ").append(driver.prefix()).append(" is a media extension with ").append(instances.count())
                        .append(instances.count() == 1 ? " instance" : " instances");
                if (!instances.driveCounts().isEmpty()) {
                    out.append(", drives per instance ").append(list(instances.driveCounts()));
                }
                if (!instances.pagingTypeBits().isEmpty()) {
                    out.append(", paging ").append(instances.pagingTypeBits().stream().map(HeaderTable::types)
                            .collect(Collectors.joining(" / ")));
                }
                out.append('\n');
            }
            for (DriverSetting setting : DriverSetting.values()) {
                board.sources().source(driver.prefix(), setting).ifPresent(source -> written(setting, source));
            }
        }
    }

    /** What the kernel answers at boot, as far as the settings decide it. */
    private void registrations(HeaderBoard board) {
        out.append("\nAt boot:\n");
        for (RegistrationAnswer answer : RegistrationForecast.of(board.settings())) {
            out.append("  ").append(answer.prefix());
            if (answer.instance() > 0) {
                out.append(" instance ").append(answer.instance());
            }
            out.append(": ").append(answer.call().function()).append(" answers ")
                    .append(KErr.describe(answer.answer().code()));
            if (!answer.reason().isEmpty()) {
                out.append(" at step ").append(answer.step()).append(": ").append(answer.reason());
            }
            out.append('\n');
        }
    }

    /** Says how a value is written when that is not plain decimal. */
    private void written(DriverSetting setting, SettingSource source) {
        String decimal = source.values().stream().map(String::valueOf).collect(Collectors.joining(","));
        boolean type = setting == DriverSetting.PAGING_TYPE || setting == DriverSetting.INSTANCE_PAGING_TYPE;
        if (!type && setting != DriverSetting.DRIVE_NAME && !source.text().replaceAll("\\s", "").equals(decimal)) {
            out.append("  ").append(source.macro()).append(" is ").append(decimal).append(", written ")
                    .append(source.text())
                    .append('\n');
        }
    }

    private static String types(int bits) {
        String text = PagingType.ofBits(bits).stream().map(PagingType::name).collect(Collectors.joining("+"));
        return text.isEmpty() ? "none" : text;
    }

    private static String number(@Nullable Integer number) {
        return number == null ? NOTHING : number.toString();
    }

    private static String list(@Nullable List<Integer> list) {
        return list == null || list.isEmpty() ? NOTHING
                : list.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
