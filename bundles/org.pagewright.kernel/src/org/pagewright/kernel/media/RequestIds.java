// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

/** Request ids of the local media subsystem (fact sheet 6.1). */
public final class RequestIds {
    /** A client connects to a drive. */
    public static final int CONNECT = -1;
    /** A client disconnects. */
    public static final int DISCONNECT = -2;
    public static final int CAPS = 0;
    public static final int READ = 1;
    public static final int WRITE = 2;
    public static final int FORMAT = 3;
    public static final int ENLARGE = 4;
    public static final int REDUCE = 5;
    public static final int FORCE_MEDIA_CHANGE = 6;
    public static final int PASSWORD_LOCK = 7;
    public static final int PASSWORD_UNLOCK = 8;
    public static final int PASSWORD_CLEAR = 9;
    public static final int PASSWORD_ERASE = 14;
    public static final int CONTROL_IO = 13;
    public static final int DELETE_NOTIFY = 15;
    /** Generation A only: a piece of a fragmented write that is not the last. */
    public static final int WRITE_FRAGMENT = 17;
    /** Generation A only: the last piece of a fragmented write. */
    public static final int WRITE_FRAGMENT_LAST = 18;
    public static final int ROM_PAGE_IN = 19;
    public static final int CODE_PAGE_IN = 20;
    /** {@code ELastReqNumberReservedForPaging} of generation B; no kernel sends it. */
    public static final int LAST_RESERVED_FOR_PAGING = 31;

    private static final String[] NAMES = { "ECaps", "ERead", "EWrite", "EFormat", "EEnlarge", "EReduce",
            "EForceMediaChange", "EPasswordLock", "EPasswordUnlock", "EPasswordClear", "EReadPasswordStore",
            "EWritePasswordStore", "EPasswordStoreLengthInBytes", "EControlIO", "EPasswordErase", "EDeleteNotify",
            "EGetLastErrorInfo", "EWriteRequestFragment", "EWriteRequestFragmentLast", "ERomPageInRequest",
            "ECodePageInRequest" };

    private RequestIds() {
    }

    /** The enumerator's name. */
    public static String name(int id) {
        if (id == CONNECT || id == DISCONNECT) {
            return id == CONNECT ? "EConnect" : "EDisconnect";
        }
        return id >= 0 && id < NAMES.length ? NAMES[id] : "request " + id;
    }
}
