// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.media;

import java.util.function.Function;

import org.pagewright.model.MediaDevice;

/**
 * {@code DPhysicalDevice} of a media driver: found by its name {@code Media.*}, the media it accepts and its priority.
 *
 * @param name     factory name
 * @param device   media id that {@code Validate} accepts
 * @param priority {@code Info()}: 2 high, 1 normal, 0 low
 * @param create   makes the driver of one media
 */
public record MediaDriverFactory(String name, MediaDevice device, int priority,
        Function<PrimaryMedia, MediaDriver> create) {
}
