// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.kernel.driver;

import org.pagewright.kernel.media.DriveCaps;
import org.pagewright.kernel.media.DriveRequest;
import org.pagewright.kernel.media.RequestIds;

/** A request while a {@link DriverModel} has it. */
final class InModel implements ModelRequest {
    private final ModelledDriver driver;
    private final DriveRequest request;
    private int code;

    InModel(ModelledDriver driver, DriveRequest request) {
        this.driver = driver;
        this.request = request;
    }

    DriveRequest request() {
        return request;
    }

    int code() {
        return code;
    }

    @Override
    public int id() {
        return request.id();
    }

    @Override
    public int drive() {
        return request.drive().number();
    }

    @Override
    public long position() {
        return request.position();
    }

    @Override
    public long length() {
        return request.length();
    }

    @Override
    public boolean isPageIn() {
        return request.isPageIn();
    }

    @Override
    public boolean isPageOut() {
        return request.isPageOut();
    }

    @Override
    public long romOffset() {
        DriverSetup setup = driver.setup();
        return setup.romIsReported() || setup.romBaseBytes() < 0 ? 0 : setup.romBaseBytes();
    }

    @Override
    public long nowNanos() {
        return driver.media().machine().events().nowNanos();
    }

    @Override
    public DriveCaps usualCaps() {
        return StorageCaps.of(driver.media(), driver.setup(), request.drive());
    }

    @Override
    public void answerCaps(DriveCaps caps) {
        request.answerCaps(caps);
    }

    @Override
    public void transfer(long mediaPosition) {
        boolean moves = switch (request.id()) {
        case RequestIds.READ, RequestIds.WRITE, RequestIds.FORMAT, RequestIds.WRITE_FRAGMENT,
                RequestIds.WRITE_FRAGMENT_LAST, RequestIds.ROM_PAGE_IN, RequestIds.CODE_PAGE_IN ->
            true;
        default -> false;
        };
        if (!moves) {
            throw new IllegalStateException(request.describe() + " has no bytes to move");
        }
        driver.transfer(this, mediaPosition);
    }

    @Override
    public void complete(int result) {
        code = result;
        driver.complete(this);
    }
}
