// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.client;

import java.util.Arrays;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;

/** The request objects of a channel, one for each kind of request; some exist only while a request is under way. */
final class RequestSlots {
    private final @Nullable RequestObject[] objects = new @Nullable RequestObject[Operation.SLOTS];

    @Nullable
    RequestObject of(Operation operation) {
        return objects[operation.slot()];
    }

    RequestObject put(int slot, RequestObject object) {
        objects[slot] = object;
        return object;
    }

    /** {@code Kern::DestroyClientRequest} for the object of a slot, which is empty then. */
    void destroy(Operation operation) {
        RequestObject object = of(operation);
        if (object != null) {
            object.close();
            objects[operation.slot()] = null;
        }
    }

    /** The same for each when the channel goes; they stay known. */
    void destroyAll() {
        Arrays.stream(objects).filter(Objects::nonNull).forEach(RequestObject::close);
    }

    /** How many nothing has destroyed. */
    long undestroyed() {
        return Arrays.stream(objects).filter(object -> object != null && object.state() != RequestObject.State.DEAD
                && object.state() != RequestObject.State.CLOSING).count();
    }
}
