// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.pagewright.migration.generate.GeneratorOptions.Registration;
import org.pagewright.model.BadInputException;
import org.pagewright.model.DriverSetting;
import org.pagewright.model.ExtensionInstances;
import org.pagewright.model.KernelGeneration;
import org.pagewright.model.MediaDevice;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;
import org.pagewright.model.validate.SettingSource;
import org.pagewright.model.validate.SettingSources;

/** Generates the sources of a media driver in the order of fact sheet 13, without the slips listed there. */
public final class DriverGenerator {
    private static final Set<String> FLAGS = Set.of("classic", "pages", "rom", "code", "data", "extension",
            "controller",
            "pageDriveList", "instanceTypes", "instancePageDrives");

    private final MediaDriverSettings driver;
    private final GeneratorOptions options;
    private final SettingSources sources;
    private final Registration registration;
    private final int pagingBits;

    private DriverGenerator(MediaDriverSettings driver, SettingSources sources, GeneratorOptions options) {
        this.driver = driver;
        this.options = options;
        this.sources = sources;
        this.registration = options.registrationOf(driver);
        this.pagingBits = bits(driver);
    }

    /**
     * The files of a driver whose header uses prefixed macros.
     *
     * @throws BadInputException when the settings cannot work on the chosen kernel, or a user's template is wrong
     */
    public static List<GeneratedFile> generate(MediaDriverSettings driver, GeneratorOptions options)
            throws BadInputException {
        return generate(driver, SettingSources.NONE, options);
    }

    /**
     * The files of a driver, which use the macros of its header by the names they have there.
     *
     * @throws BadInputException when the settings cannot work on the chosen kernel, or a user's template is wrong
     */
    public static List<GeneratedFile> generate(MediaDriverSettings driver, SettingSources sources,
            GeneratorOptions options) throws BadInputException {
        return new DriverGenerator(driver, sources, options).files();
    }

    private List<GeneratedFile> files() throws BadInputException {
        if (driver.drivesOrEmpty().isEmpty()) {
            throw new BadInputException(driver.prefix() + " has no drives, so there is nothing to generate.");
        }
        if (options.kernel() == KernelGeneration.CLASSIC && (pagingBits & PagingType.DATA.bit()) != 0) {
            throw new BadInputException(
                    driver.prefix() + " pages data, which the classic kernel cannot do; generate for"
                            + " --kernel pinned.");
        }
        if (options.kernel() == KernelGeneration.CLASSIC && registration == Registration.EXTENSION) {
            throw new BadInputException(
                    driver.prefix() + " is a media extension, which the classic kernel does not have;"
                            + " generate for --kernel pinned.");
        }
        var templates = new TemplateSource(options.templateFolder());
        Map<String, String> values = values();
        Set<String> flags = flags();
        String base = values.getOrDefault("base", "");
        boolean extension = registration == Registration.EXTENSION;
        List<GeneratedFile> files = new ArrayList<>();
        for (String[] output : new String[][] { { extension ? "extension.h" : "driver.h", base + ".h" },
                { extension ? "extension.cpp" : "driver.cpp", base + ".cpp" },
                { extension ? "extension-entry.cpp" : "entry.cpp", base + "_entry.cpp" },
                { "driver.mmp", base + ".mmp" } }) {
            files.add(new GeneratedFile(output[1], templates.get(output[0]).fill(values, FLAGS, flags)));
        }
        if (registration == Registration.CONTROLLER && pagingBits != 0) {
            files.add(new GeneratedFile(base + "_paginginfo.cpp",
                    templates.get("paginginfo.cpp").fill(values, FLAGS, flags)));
        }
        return files;
    }

    private Set<String> flags() {
        Set<String> flags = new HashSet<>();
        set(flags, "classic", options.kernel() == KernelGeneration.CLASSIC);
        set(flags, "pages", pagingBits != 0);
        set(flags, "rom", (pagingBits & PagingType.ROM.bit()) != 0);
        set(flags, "code", (pagingBits & PagingType.CODE.bit()) != 0);
        set(flags, "data", (pagingBits & PagingType.DATA.bit()) != 0);
        set(flags, "extension", registration == Registration.EXTENSION);
        set(flags, "controller", registration == Registration.CONTROLLER);
        set(flags, "pageDriveList", driver.pageDrives() != null && driver.pageDriveCount() != null);
        ExtensionInstances instances = driver.instances();
        set(flags, "instanceTypes", instances != null && !instances.pagingTypeBits().isEmpty());
        set(flags, "instancePageDrives", instances != null && !instances.pageDriveCounts().isEmpty());
        return flags;
    }

    private Map<String, String> values() throws BadInputException {
        String prefix = driver.prefix();
        String name = camelCase(prefix);
        String chosen = options.driverClass();
        if (chosen != null && !chosen.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new BadInputException("'" + chosen + "' is no C++ class name.");
        }
        Map<String, String> values = new HashMap<>();
        values.put("prefix", prefix);
        values.put("name", name);
        values.put("base", "med" + prefix.toLowerCase(Locale.ROOT));
        values.put("guard", "MED" + prefix.toUpperCase(Locale.ROOT) + "_H");
        values.put("driver", chosen == null ? "DMediaDriver" + name : chosen);
        values.put("factory", "DPhysicalDeviceMedia" + name);
        values.put("hardware", "D" + name + "Hardware");
        values.put("device", device(driver.device()));
        values.put("header", options.headerName());
        values.put("kernel", options.kernel().id());
        values.put("mediaType", driver.device() == MediaDevice.FIXED_2 ? "EMediaNANDFlash" : "EMediaFlash");
        values.put("defaultName", name);
        for (DriverSetting setting : DriverSetting.values()) {
            values.put(key(setting),
                    sources.source(prefix, setting).map(SettingSource::macro).orElse(setting.macro(prefix)));
        }
        values.put("capsClass",
                options.kernel() == KernelGeneration.CLASSIC ? "TLocalDriveCapsV6" : "TLocalDriveCapsV7");
        return values;
    }

    /** {@code PAGE_DRIVE_LIST} becomes {@code pageDriveList}. */
    private static String key(DriverSetting setting) {
        String camel = camelCase(setting.name());
        return Character.toLowerCase(camel.charAt(0)) + camel.substring(1);
    }

    private static String camelCase(String upper) {
        var out = new StringBuilder();
        for (String word : upper.split("_")) {
            if (!word.isEmpty()) {
                out.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        return out.toString();
    }

    private static int bits(MediaDriverSettings driver) {
        Integer own = driver.pagingTypeBits();
        int bits = own == null ? 0 : own;
        ExtensionInstances instances = driver.instances();
        if (instances != null) {
            for (int type : instances.pagingTypeBits()) {
                bits |= type;
            }
        }
        return bits & PagingType.MASK;
    }

    private static String device(MediaDevice device) {
        return switch (device) {
        case FIXED_0 -> "MEDIA_DEVICE_IRAM";
        case FIXED_1 -> "MEDIA_DEVICE_LFFS";
        case FIXED_2 -> "MEDIA_DEVICE_NAND";
        case REMOVABLE_0 -> "MEDIA_DEVICE_MMC";
        case REMOVABLE_1 -> "MEDIA_DEVICE_PCCARD";
        case REMOVABLE_2 -> "MEDIA_DEVICE_CSA";
        case EXTENSION_0 -> "MEDIA_DEVICE_NFE";
        default -> device.isExtension() ? "EMediaExtension" + (device.id() - MediaDevice.EXTENSION_0.id())
                : device.isRemovable() ? "ERemovableMedia" + (device.id() - MediaDevice.REMOVABLE_0.id())
                        : "EFixedMedia" + device.id();
        };
    }

    private static void set(Set<String> flags, String flag, boolean value) {
        if (value) {
            flags.add(flag);
        }
    }
}
