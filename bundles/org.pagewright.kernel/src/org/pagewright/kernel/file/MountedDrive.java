// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.model.KErr;

/**
 * The file server's view of a drive as far as paging cares: which files are clamped, loaded or open, and what may
 * therefore happen to them (t_clamp, t_denyclamp, t_reaper).
 */
public final class MountedDrive {
    /** Where the loader moves a library that is deleted while it is loaded. */
    public static final String DELETED = "sys/bin/deleted/";

    private static final Entry NONE = new Entry();

    private final DriveCaps caps;
    private final boolean fileSystemClamps;
    private final Map<String, Entry> files = new LinkedHashMap<>();
    private int deletions;

    private static final class Entry {
        private int clamps;
        private int loads;
        private int writers;
    }

    /**
     * @param caps             what the local drive answered to ECaps
     * @param fileSystemClamps whether its file system knows clamps
     */
    public MountedDrive(DriveCaps caps, boolean fileSystemClamps) {
        this.caps = caps;
        this.fileSystemClamps = fileSystemClamps;
    }

    /** A file that is there. */
    public void add(String file) {
        files.put(file, new Entry());
    }

    /** Names of all files, in the order they came. */
    public List<String> files() {
        return List.copyOf(files.keySet());
    }

    /** Whether the loader may page code from here: the local drive says so, whatever the file system says. */
    public boolean isPageable() {
        return (caps.driveAttBits() & DriveCaps.DRIVE_PAGEABLE) != 0;
    }

    /** Whether estart clamps the ROM images on it: pageable media that is not mounted late. */
    public boolean clampsImages() {
        return (caps.mediaAttBits() & DriveCaps.MEDIA_PAGEABLE) != 0
                && (caps.driveAttBits() & DriveCaps.DRIVE_REMOVABLE) == 0;
    }

    private boolean isWriteProtected() {
        return (caps.mediaAttBits() & DriveCaps.MEDIA_WRITE_PROTECTED) != 0;
    }

    /** {@code RFileClamp::Clamp}: refused on drives that do not page, and while somebody writes the file. */
    public int clamp(String file) {
        Entry entry = files.getOrDefault(file, NONE);
        if (isMissing(entry)) {
            return KErr.NOT_FOUND.code();
        }
        if (!fileSystemClamps || (caps.mediaAttBits() & DriveCaps.MEDIA_PAGEABLE) == 0) {
            return KErr.NOT_SUPPORTED.code();
        }
        if (entry.writers > 0) {
            return KErr.IN_USE.code();
        }
        entry.clamps++;
        return KErr.NONE.code();
    }

    /** {@code RFileClamp::Close}. */
    public int unclamp(String file) {
        Entry entry = files.getOrDefault(file, NONE);
        if (isMissing(entry) || entry.clamps == 0) {
            return KErr.NOT_FOUND.code();
        }
        entry.clamps--;
        return KErr.NONE.code();
    }

    /** Opens a file for writing. */
    public int openForWriting(String file) {
        int error = checkChange(file);
        Entry entry = files.getOrDefault(file, NONE);
        if (error == 0 && entry != null) {
            entry.writers++;
        }
        return error;
    }

    /** Ends writing. */
    public void closeWriter(String file) {
        Entry entry = files.getOrDefault(file, NONE);
        if (!isMissing(entry) && entry.writers > 0) {
            entry.writers--;
        }
    }

    /** Renames a file; clamped, loaded and open ones stay where they are. */
    public int rename(String from, String to) {
        int error = checkChange(from);
        if (error != 0 || files.containsKey(to)) {
            return error != 0 ? error : KErr.ALREADY_EXISTS.code();
        }
        move(from, to);
        return KErr.NONE.code();
    }

    /** Cuts a file off or makes it longer; both would move its blocks. */
    public int resize(String file) {
        return checkChange(file);
    }

    /**
     * {@code RLoader::Delete}: a library that is loaded is moved away and deleted when its last user lets it go; clamped
     * files are refused.
     */
    public int delete(String file) {
        Entry entry = files.getOrDefault(file, NONE);
        if (!isMissing(entry) && entry.loads > 0 && entry.clamps == 0 && !isWriteProtected()) {
            move(file, DELETED + deletions++ + "_" + file);
            return KErr.NONE.code();
        }
        int error = checkChange(file);
        if (error == 0) {
            files.remove(file);
        }
        return error;
    }

    private static boolean isMissing(Entry entry) {
        return entry == NONE;
    }

    private int checkChange(String file) {
        Entry entry = files.getOrDefault(file, NONE);
        if (isMissing(entry)) {
            return KErr.NOT_FOUND.code();
        }
        if (isWriteProtected()) {
            return KErr.ACCESS_DENIED.code();
        }
        return entry.clamps > 0 || entry.loads > 0 || entry.writers > 0 ? KErr.IN_USE.code() : KErr.NONE.code();
    }

    private void move(String from, String to) {
        Entry entry = files.getOrDefault(from, NONE);
        files.remove(from);
        files.put(to, entry);
    }

    /** The loader maps a library. */
    public int load(String file) {
        Entry entry = files.getOrDefault(file, NONE);
        if (isMissing(entry) || file.startsWith(DELETED)) {
            return KErr.NOT_FOUND.code();
        }
        entry.loads++;
        return KErr.NONE.code();
    }

    /** The last process of one load lets it go; a library that was deleted meanwhile goes now. */
    public void unload(String file) {
        String name = loadedName(file);
        Entry entry = name == null ? NONE : files.getOrDefault(name, NONE);
        if (!isMissing(entry) && --entry.loads == 0 && name != null && name.startsWith(DELETED)) {
            files.remove(name);
        }
    }

    /** A loaded file under its name of now; the one that was deleted first when there are several. */
    private @Nullable String loadedName(String file) {
        for (Map.Entry<String, Entry> candidate : files.entrySet()) {
            String name = candidate.getKey();
            boolean same = name.equals(file) || name.startsWith(DELETED) && name.endsWith("_" + file);
            if (same && candidate.getValue().loads > 0) {
                return name;
            }
        }
        return null;
    }

    /** What the loader does at start: what a reset left in the deleted directory goes, on pageable writable drives. */
    public int emptyDeleted() {
        if (!isPageable() || isWriteProtected()) {
            return 0;
        }
        var left = new ArrayList<>(files.keySet());
        left.removeIf(name -> !name.startsWith(DELETED));
        left.forEach(files::remove);
        return left.size();
    }
}
