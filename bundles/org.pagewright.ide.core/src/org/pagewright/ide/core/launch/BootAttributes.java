// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.ide.core.launch;

/** Attributes of a "Simulated Paging Boot" configuration; each mirrors one option of {@code pagewright boot}. */
public final class BootAttributes {
    /** Id of the launch configuration type. */
    public static final String TYPE = "org.pagewright.ide.core.pagingBoot"; //$NON-NLS-1$

    /** Workspace path of variantmediadef.h. */
    public static final String HEADER = "org.pagewright.header"; //$NON-NLS-1$
    /** Workspace paths of driver sources, or one {@code java:CLASS} of the project in JDT's project attribute; a list. */
    public static final String DRIVERS = "org.pagewright.drivers"; //$NON-NLS-1$
    /** Preprocessor definitions, {@code NAME} or {@code NAME=VALUE}, a list. */
    public static final String DEFINES = "org.pagewright.defines"; //$NON-NLS-1$
    /** NAND part id; empty for the default. */
    public static final String PART = "org.pagewright.part"; //$NON-NLS-1$
    /** Own NAND parts: a workspace path, or a path on disk; empty for none. */
    public static final String PART_FILE = "org.pagewright.partFile"; //$NON-NLS-1$
    /** {@code classic} or {@code pinned}; empty for the default. */
    public static final String KERNEL = "org.pagewright.kernel"; //$NON-NLS-1$
    /** {@code multiple}, {@code moving} or {@code flexible}; empty for the default. */
    public static final String MEMORY_MODEL = "org.pagewright.memoryModel"; //$NON-NLS-1$
    /** How the paged ROM is stored; empty for the default. */
    public static final String ROM_FORMAT = "org.pagewright.romFormat"; //$NON-NLS-1$
    /** How executables are stored; empty for the default. */
    public static final String CODE_FORMAT = "org.pagewright.codeFormat"; //$NON-NLS-1$
    /** Least pages of the live list as text; empty for the default. */
    public static final String MIN_PAGES = "org.pagewright.minPages"; //$NON-NLS-1$
    /** Most pages of the live list as text; empty for the default. */
    public static final String MAX_PAGES = "org.pagewright.maxPages"; //$NON-NLS-1$
    /** Young pages for one old page as text; empty for the default. */
    public static final String YOUNG_OLD = "org.pagewright.youngOld"; //$NON-NLS-1$
    /** Old pages for one oldest page as text; empty for the default. */
    public static final String OLD_OLDEST = "org.pagewright.oldOldest"; //$NON-NLS-1$
    /** Built-in workload, trace file, or {@code java:CLASS} of the project in JDT's project attribute; empty for the default. */
    public static final String WORKLOAD = "org.pagewright.workload"; //$NON-NLS-1$
    /** Seed as decimal text; empty for the default. */
    public static final String SEED = "org.pagewright.seed"; //$NON-NLS-1$
    /** Fault specifications, a list. */
    public static final String FAULTS = "org.pagewright.faults"; //$NON-NLS-1$
    /** Image of the NAND part to go on from: a workspace path, or a path on disk; empty for a part as delivered. */
    public static final String LOAD_IMAGE = "org.pagewright.loadImage"; //$NON-NLS-1$
    /** Where the NAND part is saved at the end: a workspace path, or a path on disk; empty for nowhere. */
    public static final String SAVE_IMAGE = "org.pagewright.saveImage"; //$NON-NLS-1$

    /** Folder for a CTF trace; empty for none. */
    public static final String CTF = "org.pagewright.ctf"; //$NON-NLS-1$
    /** Which events the CTF trace holds, in the words of the timeline's filter; empty for all. */
    public static final String EVENT_FILTER = "org.pagewright.eventFilter"; //$NON-NLS-1$
    /** Most events that are kept, as text; empty for the default. */
    public static final String EVENTS = "org.pagewright.events"; //$NON-NLS-1$

    private BootAttributes() {
    }
}
