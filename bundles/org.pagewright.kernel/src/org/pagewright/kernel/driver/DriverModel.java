// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

/**
 * A media driver written in Java, in the shape of {@code DMediaDriver} (fact sheet 5, 6): the local media subsystem asks,
 * the model answers, and moves bytes by {@link ModelRequest#transfer}. Every call comes on the media's thread, one after
 * the other. It needs a public constructor without parameters; each opening of the media makes one.
 * <p>
 * The run is a function of its seed: a model takes time from {@link ModelRequest#nowNanos()} and starts no Java threads.
 */
public interface DriverModel {
    /** {@code KErrNone} from {@link #request}: accepted, {@link ModelRequest#complete} comes later. */
    int ACCEPTED = 0;
    /** {@code KMediaDriverDeferRequest}: put off until another request was completed. */
    int DEFER = 1;
    /** {@code KErrCompletion}: done at once, with {@code KErrNone}. */
    int COMPLETED = -17;

    /** Prefix of the driver's macros in the header, such as {@code NAND}. */
    String prefix();

    /** One line for reports. */
    String summary();

    /**
     * {@code DMediaDriver::Request}.
     *
     * @return {@link #ACCEPTED}, {@link #DEFER} or any positive value, {@link #COMPLETED}, or another negative error code
     *         that the client gets
     */
    int request(ModelRequest request);

    /**
     * The hardware has moved the bytes of an accepted request, or failed. Usually completes it; a driver that queues
     * requests of its own begins the next one here.
     *
     * @param error 0 or an error code
     */
    default void transferred(ModelRequest request, int error) {
        request.complete(error);
    }
}
