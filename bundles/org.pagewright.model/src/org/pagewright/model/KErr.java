// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.model;

/** Symbian error codes used by the paging system (fact sheet 3.6). */
public enum KErr {
    NONE(0, "KErrNone"), NOT_FOUND(-1, "KErrNotFound"), GENERAL(-2, "KErrGeneral"), CANCEL(-3, "KErrCancel"),
    NO_MEMORY(-4, "KErrNoMemory"), NOT_SUPPORTED(-5, "KErrNotSupported"), ARGUMENT(-6, "KErrArgument"),
    BAD_HANDLE(-8, "KErrBadHandle"), OVERFLOW(-9, "KErrOverflow"), ALREADY_EXISTS(-11, "KErrAlreadyExists"),
    DIED(-13, "KErrDied"), IN_USE(-14, "KErrInUse"), SERVER_TERMINATED(-15, "KErrServerTerminated"),
    SERVER_BUSY(-16, "KErrServerBusy"), COMPLETION(-17, "KErrCompletion"), NOT_READY(-18, "KErrNotReady"),
    UNKNOWN(-19, "KErrUnknown"), CORRUPT(-20, "KErrCorrupt"), ACCESS_DENIED(-21, "KErrAccessDenied"),
    LOCKED(-22, "KErrLocked"), DISMOUNTED(-24, "KErrDisMounted"), EOF(-25, "KErrEof"), TIMED_OUT(-33, "KErrTimedOut"),
    BAD_DESCRIPTOR(-38, "KErrBadDescriptor"), ABORT(-39, "KErrAbort"), TOO_BIG(-40, "KErrTooBig"),
    PERMISSION_DENIED(-46, "KErrPermissionDenied");

    private final int code;
    private final String symbol;

    KErr(int code, String symbol) {
        this.code = code;
        this.symbol = symbol;
    }

    /** The number the kernel returns. */
    public int code() {
        return code;
    }

    /** The name in e32err.h, such as {@code KErrNotFound}. */
    public String symbol() {
        return symbol;
    }

    /** {@code KErrInUse (-14)}; a number without a name stays a number. */
    public static String describe(int code) {
        for (KErr err : values()) {
            if (err.code == code) {
                return err.symbol + " (" + code + ")";
            }
        }
        return Integer.toString(code);
    }
}
