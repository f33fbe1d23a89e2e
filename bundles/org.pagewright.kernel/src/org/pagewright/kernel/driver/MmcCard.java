// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import java.util.Arrays;

import org.pagewright.model.KErr;

/** What a card keeps about its password and its write protection; the password survives power, the unlocking does not. */
public final class MmcCard {
    private final boolean writeProtected;
    private final boolean trims;
    private byte[] password = new byte[0];
    private boolean locked;

    /** @param writeProtected whether the switch of the card, or its slot, forbids writing */
    public MmcCard(boolean writeProtected) {
        this(writeProtected, false);
    }

    /** @param trims whether the card can be told of data that is not needed any more: version 4.4 and later */
    public MmcCard(boolean writeProtected, boolean trims) {
        this.writeProtected = writeProtected;
        this.trims = trims;
    }

    /** Whether the card supports {@code EDeleteNotify}. */
    boolean trims() {
        return trims;
    }

    /** Whether writing is forbidden. */
    public boolean isWriteProtected() {
        return writeProtected;
    }

    /** Whether data can be reached only after unlocking. */
    public boolean isLocked() {
        return locked;
    }

    /** Whether a password is set. */
    public boolean hasPassword() {
        return password.length > 0;
    }

    int lock(byte[] old, byte[] fresh) {
        if (hasPassword() && !Arrays.equals(password, old)) {
            return KErr.ACCESS_DENIED.code();
        }
        password = fresh.clone();
        return KErr.NONE.code();
    }

    int unlock(byte[] given) {
        if (!hasPassword()) {
            return KErr.NONE.code();
        }
        if (!locked) {
            return KErr.ALREADY_EXISTS.code();
        }
        if (!Arrays.equals(password, given)) {
            return KErr.ACCESS_DENIED.code();
        }
        locked = false;
        return KErr.NONE.code();
    }

    int clear(byte[] given) {
        int error = !hasPassword() || Arrays.equals(password, given) ? KErr.NONE.code() : KErr.ACCESS_DENIED.code();
        if (error == 0) {
            password = new byte[0];
            locked = false;
        }
        return error;
    }

    /** The password goes with all data. */
    void erased() {
        password = new byte[0];
        locked = false;
    }

    /** Power goes and comes back: a card with a password is locked again. */
    public void powerCycle() {
        locked = hasPassword();
    }
}
