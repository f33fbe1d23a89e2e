// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.header.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.pagewright.model.BadInputException;

/**
 * The characters of a file and how they were stored: UTF-8 where the bytes are valid UTF-8, else Latin-1, with or
 * without a byte order mark. Encoding the same characters gives back the same bytes.
 *
 * @param text    the characters, without byte order mark
 * @param charset how they are stored
 * @param mark    whether the file begins with the UTF-8 byte order mark
 */
public record HeaderText(String text, Charset charset, boolean mark) {
    private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

    /** Decodes any bytes. */
    public static HeaderText decode(byte[] bytes) {
        boolean mark = bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
        int from = mark ? MARK.length : 0;
        var content = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(content).toString();
            return new HeaderText(text, StandardCharsets.UTF_8, mark);
        } catch (CharacterCodingException e) {
            String text = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
            return new HeaderText(text, StandardCharsets.ISO_8859_1, mark);
        }
    }

    /**
     * Stores other characters the way this file is stored.
     *
     * @throws BadInputException when the file's character set lacks one of them
     */
    public byte[] encode(String characters) throws BadInputException {
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(characters));
            int from = mark ? MARK.length : 0;
            byte[] bytes = new byte[from + encoded.remaining()];
            System.arraycopy(MARK, 0, bytes, 0, from);
            encoded.get(bytes, from, bytes.length - from);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new BadInputException(
                    "The new text has a character that " + charset + ", the file's encoding, lacks.",
                    e);
        }
    }

    /** The line ending the file uses most, {@code \n} when it has none. */
    public String lineEnding() {
        int crlf = 0;
        int lf = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (i > 0 && text.charAt(i - 1) == '\r') {
                crlf++;
            } else {
                lf++;
            }
        }
        return crlf > lf ? "\r\n" : "\n";
    }
}
