// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.thread;

/** Mutex orders of the kernel (fact sheet 10.2). */
public final class MutexOrder {
    public static final int NONE = 0xFF;
    public static final int USER = 0xFE;
    public static final int GENERAL_7 = 0xF7;
    public static final int GENERAL_0 = 0xF0;
    public static final int SH_POOL = 0x68;
    public static final int CODE_SEG_LOCK = 0x60;
    public static final int PUB_SUB_2 = 0x5E;
    public static final int PAGE_IN = 0x5C;
    public static final int RAM_DEFRAG = 0x59;
    public static final int POWER_MGR = 0x58;
    public static final int PUB_SUB = 0x50;
    public static final int PROCESS_LOCK = 0x48;
    public static final int DEBUG = 0x47;
    public static final int TIMER = 0x40;
    public static final int OBJECT_CON_2 = 0x38;
    public static final int HANDLE = 0x30;
    public static final int OBJECT_CON = 0x28;
    public static final int MACHINE_CONFIG = 0x20;
    public static final int HW_CHUNK = 0x10;
    public static final int KERNEL_HEAP = 0x08;
    public static final int RAM_ALLOC = 0x04;
    public static final int SYNC_PHYS_MEM = 0x03;
    public static final int PAGE_OUT = 0x02;
    public static final int RESOURCE_MANAGER = 0x01;

    private MutexOrder() {
    }
}
