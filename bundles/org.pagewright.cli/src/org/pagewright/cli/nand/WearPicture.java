// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.cli.nand;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.ImageIO;

import org.pagewright.nand.part.NandPart;

/** Erases of all blocks as a map of coloured squares, block 0 at the top left, with a scale below. */
final class WearPicture {
    private static final int MARGIN = 16;
    private static final int TITLE = 40;
    private static final int SCALE = 56;
    private static final int WIDEST = 1024;
    private static final int SCALE_LENGTH = 240;
    /** From dark blue over green to yellow: lightness grows steadily, so it also reads in grey. */
    private static final int[] RAMP = { 0x30123B, 0x3B528B, 0x21918C, 0x5EC962, 0xFDE725 };

    private WearPicture() {
    }

    static byte[] png(NandPart part, int[] erases) throws IOException {
        System.setProperty("java.awt.headless", "true");
        int columns = (int) Math.ceil(Math.sqrt(erases.length * 1.6));
        int cell = Math.max(4, WIDEST / columns);
        int rows = (erases.length + columns - 1) / columns;
        int width = Math.max(480, columns * cell) + 2 * MARGIN;
        var image = new BufferedImage(width, rows * cell + TITLE + SCALE + MARGIN, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            int least = Arrays.stream(erases).min().orElse(0);
            int most = Arrays.stream(erases).max().orElse(0);
            for (int block = 0; block < erases.length; block++) {
                double share = most == least ? 0 : (double) (erases[block] - least) / (most - least);
                graphics.setColor(colour(share));
                graphics.fillRect(MARGIN + block % columns * cell, TITLE + block / columns * cell, cell - 1, cell - 1);
            }
            drawScale(graphics, rows * cell + TITLE + 14);
            write(graphics, "Erases per block of " + part.id() + ", " + erases.length + " blocks", 26);
            write(graphics, least + " (dark) to " + most + " (bright)", rows * cell + TITLE + 46);
        } finally {
            graphics.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void drawScale(Graphics2D graphics, int top) {
        for (int x = 0; x < SCALE_LENGTH; x++) {
            graphics.setColor(colour((double) x / (SCALE_LENGTH - 1)));
            graphics.fillRect(MARGIN + x, top, 1, 14);
        }
    }

    private static void write(Graphics2D graphics, String text, int baseline) {
        graphics.setColor(Color.DARK_GRAY);
        try {
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
            graphics.drawString(text, MARGIN, baseline);
        } catch (RuntimeException | LinkageError | InternalError e) {
            // A machine without any font cannot label; the report tells the numbers, the picture still shows the map.
            graphics.fillRect(MARGIN, baseline, 1, 1);
        }
    }

    private static Color colour(double share) {
        double place = share * (RAMP.length - 1);
        int low = Math.min(RAMP.length - 2, (int) place);
        double part = place - low;
        int red = between(RAMP[low] >> 16 & 255, RAMP[low + 1] >> 16 & 255, part);
        int green = between(RAMP[low] >> 8 & 255, RAMP[low + 1] >> 8 & 255, part);
        return new Color(red, green, between(RAMP[low] & 255, RAMP[low + 1] & 255, part));
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
