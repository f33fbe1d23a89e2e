// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.nand.chip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.pagewright.nand.part.NandKind;
import org.pagewright.nand.part.NandPart;

/**
 * What a part says about itself (nand-simulation 7). Maker codes are those of JEDEC; the device code follows the
 * capacity, as is usual (typical).
 */
public final class NandIdentity {
    private static final int PARAMETER_PAGE_BYTES = 256;
    private static final int PARAMETER_PAGE_COPIES = 3;

    private final NandPart part;

    /** The identity of a part. */
    public NandIdentity(NandPart part) {
        this.part = part;
    }

    /** Answer to READ ID (90h, address 00h): maker, device, and on large-page parts cell type and geometry. */
    public byte[] id() {
        if (part.pageBytes() <= 512) {
            return new byte[] { (byte) maker(), (byte) device() };
        }
        int cell = part.kind().pairsPages() ? 0x04 : 0;
        int page = Integer.numberOfTrailingZeros(part.pageBytes() / 1024) & 3;
        int spare = part.oobBytes() * 512 / part.pageBytes() >= 16 ? 1 << 2 : 0;
        int block = (Integer.numberOfTrailingZeros(Integer.highestOneBit(part.blockBytes()) >> 16) & 3) << 4;
        int planes = Integer.numberOfTrailingZeros(Integer.highestOneBit(part.planes())) << 2;
        return new byte[] { (byte) maker(), (byte) device(), (byte) cell, (byte) (page | spare | block),
                (byte) planes };
    }

    /** The ONFI parameter page (ECh), three copies; empty for a part that knows no ONFI. */
    public Optional<byte[]> parameterPage() {
        if (part.kind() != NandKind.SLC_ONFI) {
            return Optional.empty();
        }
        byte[] page = new byte[PARAMETER_PAGE_BYTES];
        text(page, 0, 4, "ONFI");
        put(page, 4, 2, 1 << 1);
        put(page, 6, 2, part.planes() > 1 ? 1 << 3 : 0);
        put(page, 8, 2, 1 << 2);
        text(page, 32, 12, part.vendor().toUpperCase(Locale.ROOT));
        text(page, 44, 20, part.name());
        put(page, 64, 1, maker());
        put(page, 80, 4, part.pageBytes());
        put(page, 84, 2, part.oobBytes());
        put(page, 92, 4, part.pagesPerBlock());
        put(page, 96, 4, part.blocks());
        put(page, 100, 1, 1);
        put(page, 102, 1, part.kind().pairsPages() ? 2 : 1);
        put(page, 103, 2, part.factoryBadMax());
        int exponent = 0;
        int cycles = part.peCycles();
        while (cycles > 255 || cycles >= 10 && cycles % 10 == 0) {
            cycles /= 10;
            exponent++;
        }
        put(page, 105, 1, cycles);
        put(page, 106, 1, exponent);
        put(page, 110, 1, part.nop());
        put(page, 112, 1, part.eccBits());
        put(page, 133, 2, part.programNanos() / 1000);
        put(page, 135, 2, part.eraseNanos() / 1000);
        put(page, 137, 2, part.readNanos() / 1000);
        put(page, 254, 2, crc(page, 254));
        byte[] copies = new byte[PARAMETER_PAGE_BYTES * PARAMETER_PAGE_COPIES];
        for (int i = 0; i < PARAMETER_PAGE_COPIES; i++) {
            System.arraycopy(page, 0, copies, i * PARAMETER_PAGE_BYTES, PARAMETER_PAGE_BYTES);
        }
        return Optional.of(copies);
    }

    /** CRC-16 of ONFI: polynomial 8005h, start 4F4Eh, highest bit first. */
    static int crc(byte[] bytes, int length) {
        int crc = 0x4F4E;
        for (int i = 0; i < length; i++) {
            crc ^= (bytes[i] & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x8005 : crc << 1;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }

    private int maker() {
        return switch (part.vendor().toLowerCase(Locale.ROOT)) {
        case "samsung" -> 0xEC;
        case "hynix" -> 0xAD;
        case "numonyx" -> 0x20;
        case "micron" -> 0x2C;
        case "toshiba" -> 0x98;
        default -> 0;
        };
    }

    private int device() {
        int mebibytes = (int) (part.capacityBytes() >> 20);
        if (part.pageBytes() <= 512) {
            return mebibytes <= 16 ? 0x73 : mebibytes <= 32 ? 0x75 : mebibytes <= 64 ? 0x76 : 0x79;
        }
        return mebibytes <= 128 ? 0xF1
                : mebibytes <= 256 ? 0xDA
                        : mebibytes <= 512 ? 0xDC
                                : mebibytes <= 1024 ? 0xD3 : mebibytes <= 2048 ? 0xD5 : mebibytes <= 4096 ? 0xD7 : 0xDE;
    }

    private static void put(byte[] page, int at, int bytes, int value) {
        for (int i = 0; i < bytes; i++) {
            page[at + i] = (byte) (value >>> 8 * i);
        }
    }

    private static void text(byte[] page, int at, int bytes, String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(page, at, at + bytes, (byte) ' ');
        System.arraycopy(ascii, 0, page, at, Math.min(bytes, ascii.length));
    }
}
