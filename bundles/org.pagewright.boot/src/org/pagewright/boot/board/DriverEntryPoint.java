// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.boot.RegistrationOutcome;
import org.pagewright.boot.script.ScriptedDriver;
import org.pagewright.kernel.dfc.DfcQueue;
import org.pagewright.kernel.driver.ExtensionMediaDriver;
import org.pagewright.kernel.driver.Mistake;
import org.pagewright.kernel.driver.MmcCard;
import org.pagewright.kernel.driver.MmcController;
import org.pagewright.kernel.driver.MmcMediaDriver;
import org.pagewright.kernel.driver.ModelledDriver;
import org.pagewright.kernel.driver.StorageMediaDriver;
import org.pagewright.kernel.media.MediaDriverFactory;
import org.pagewright.kernel.media.RegisterPagingDevice;
import org.pagewright.kernel.media.RegistrationNotes;
import org.pagewright.kernel.thread.Frame;
import org.pagewright.kernel.thread.Next;
import org.pagewright.kernel.thread.SimThread;
import org.pagewright.model.KErr;
import org.pagewright.model.MediaDriverSettings;
import org.pagewright.model.PagingType;

/**
 * {@code InitExtension()} of a media driver, in the order that is valid for every paging type (fact sheet 13, end). The
 * result is what the extension returns.
 */
public final class DriverEntryPoint extends Frame {
    /** Priority of media threads by convention (fact sheet 6.3). */
    public static final int MEDIA_THREAD_PRIORITY = 24;
    private static final long CALL_NANOS = 20_000;

    private enum Call {
        QUEUE, RECEIVE, FACTORY, MEDIA, PAGING, CONTROLLER
    }

    private final Board board;
    private final MediaUnit unit;
    private final DfcQueue sharedQueue;
    private final MediaDriverSettings settings;
    private final List<Call> calls;
    private RegistrationNotes notes = new RegistrationNotes();

    /** @param sharedQueue DfcQue0 */
    public DriverEntryPoint(Board board, MediaUnit unit, DfcQueue sharedQueue) {
        this.board = board;
        this.unit = unit;
        this.sharedQueue = sharedQueue;
        this.settings = unit.plan().settings();
        this.calls = order();
    }

    private List<Call> order() {
        if (unit.plan().kind() == MediaPlan.Kind.EXTENSION) {
            return extensionOrder();
        }
        boolean data = settings.pagingTypes().contains(PagingType.DATA) && !unit.makes(Mistake.RECEIVE_LAST);
        var order = new ArrayList<>(data ? List.of(Call.QUEUE, Call.RECEIVE, Call.FACTORY, Call.MEDIA, Call.PAGING)
                : List.of(Call.QUEUE, Call.MEDIA, Call.PAGING, Call.FACTORY, Call.RECEIVE));
        if (!settings.pages()) {
            order.remove(Call.PAGING);
        }
        if (!unit.plan().usesDfcQueue()) {
            order.remove(Call.RECEIVE);
            order.remove(Call.QUEUE);
        }
        return byController(withMistakes(order));
    }

    /**
     * A card's drives are registered by the controller library, which asks the stack what it pages (fact sheet 4.5); a
     * driver that gets the two calls wrong makes them itself.
     */
    private List<Call> byController(List<Call> order) {
        int media = order.indexOf(Call.MEDIA);
        boolean right = !settings.pages() || order.indexOf(Call.PAGING) == media + 1;
        if (unit.plan().kind() == MediaPlan.Kind.CARD && right && !unit.makes(Mistake.UNCHECKED_RESULT)) {
            order.set(media, Call.CONTROLLER);
            order.remove(Call.PAGING);
        }
        return order;
    }

    private List<Call> withMistakes(List<Call> order) {
        if (unit.makes(Mistake.NO_PAGING_DEVICE)) {
            order.remove(Call.PAGING);
        }
        if (unit.makes(Mistake.NO_DFC_QUEUE)) {
            order.remove(Call.QUEUE);
        }
        if (unit.makes(Mistake.LATE_DFC_QUEUE)) {
            order.remove(Call.QUEUE);
            order.add(order.indexOf(Call.MEDIA) + 1, Call.QUEUE);
        }
        if (unit.makes(Mistake.PAGING_BEFORE_MEDIA) && order.contains(Call.PAGING)) {
            order.remove(Call.PAGING);
            order.add(order.indexOf(Call.MEDIA), Call.PAGING);
        }
        if (unit.makes(Mistake.NO_RECEIVE)) {
            order.remove(Call.RECEIVE);
        }
        if (unit.makes(Mistake.FACTORY_LAST) && order.remove(Call.FACTORY)) {
            order.add(Call.FACTORY);
        }
        if (unit.makes(Mistake.NO_FACTORY)) {
            order.remove(Call.FACTORY);
        }
        return order;
    }

    /** One entry point installs the one factory and registers instance after instance. */
    private List<Call> extensionOrder() {
        var order = new ArrayList<Call>();
        List<MediaUnit> instances = board.units().stream()
                .filter(u -> u.plan().kind() == MediaPlan.Kind.EXTENSION).toList();
        if (instances.getFirst() == unit && instances.stream().noneMatch(u -> u.makes(Mistake.NO_FACTORY))) {
            order.add(Call.FACTORY);
        }
        order.addAll(List.of(Call.QUEUE, Call.RECEIVE, Call.MEDIA));
        if (settings.pages()) {
            order.add(Call.PAGING);
        }
        if (unit.makes(Mistake.RECEIVE_LAST)) {
            order.remove(Call.RECEIVE);
            order.add(Call.RECEIVE);
        }
        return withMistakes(order);
    }

    @Override
    protected Next step(SimThread self) {
        if (pc % 2 == 1) {
            int index = pc++ / 2;
            return index < calls.size() ? perform(self, calls.get(index)) : self.leave(0);
        }
        if (pc > 0) {
            int error = check(calls.get(pc / 2 - 1), (int) self.result());
            if (error != 0) {
                return self.leave(error);
            }
        }
        pc++;
        return self.compute(CALL_NANOS);
    }

    private Next perform(SimThread self, Call call) {
        notes = new RegistrationNotes();
        return switch (call) {
        case QUEUE -> done(self, attachQueue());
        case RECEIVE -> done(self, receive());
        case FACTORY -> done(self, board.subsystem().installPhysicalDevice(factory(board, unit)));
        case MEDIA -> done(self, board.subsystem().registerMediaDevice(unit.plan().device(),
                settings.drivesOrEmpty(), unit.media(), mediaCount(), name()));
        case PAGING -> self.call(new RegisterPagingDevice(board.subsystem(), board.pager(), unit.media(),
                settings.pageDrivesOrEmpty(), bits(), settings.sectorShiftOrDefault(), pages(), notes));
        case CONTROLLER -> self.call(controller().register(name()));
        };
    }

    /** One slot; what the stack tells of paging is what the header says. */
    private MmcController controller() {
        var paging = settings.pages() ? new MmcController.PagingInfo(settings.pageDrivesOrEmpty(), bits(),
                settings.sectorShiftOrDefault(), pages(), false, 0) : null;
        return new MmcController(board.subsystem(), board.pager(), unit.plan().device(), List.of(unit.media()),
                settings.drivesOrEmpty(), mediaCount(), paging, notes, this::record);
    }

    private void record(String function, int result) {
        board.registrations().add(new RegistrationOutcome(settings.prefix(), function, result, notes.sentences()));
    }

    /** Goes on as if a routine had been called that returned this. */
    private Next done(SimThread self, int result) {
        return self.call(new Frame() {
            @Override
            protected Next step(SimThread thread) {
                return thread.leave(result);
            }
        });
    }

    private int attachQueue() {
        unit.media().setDfcQueue(unit.makes(Mistake.SHARED_DFC_QUEUE) ? sharedQueue
                : new DfcQueue(board.machine(), settings.prefix() + " media", MEDIA_THREAD_PRIORITY));
        return 0;
    }

    private int receive() {
        unit.media().receive();
        return 0;
    }

    /** The factory a driver installs, early as an extension or late when the file server loads it. */
    public static MediaDriverFactory factory(Board board, MediaUnit unit) {
        if (unit.plan().kind() == MediaPlan.Kind.EXTENSION) {
            return new MediaDriverFactory("Media." + unit.plan().device(), unit.plan().device(), 1,
                    media -> new ExtensionMediaDriver(media, board.unitOf(media).setup()));
        }
        if (board.isModelled(unit)) {
            return new MediaDriverFactory("Media." + unit.plan().settings().prefix(), unit.plan().device(), 1,
                    media -> new ModelledDriver(media, unit.setup(),
                            ScriptedDriver.again(board.request().driverModel())));
        }
        boolean card = unit.plan().kind() == MediaPlan.Kind.CARD;
        return new MediaDriverFactory("Media." + unit.plan().settings().prefix(), unit.plan().device(), 1,
                media -> card
                        ? new MmcMediaDriver(media, unit.setup(),
                                new MmcCard(false, board.pager().config().deleteNotify()))
                        : new StorageMediaDriver(media, unit.setup()));
    }

    private int check(Call call, int result) {
        switch (call) {
        case QUEUE -> record("Kern::DfcQInit", result);
        case RECEIVE -> record("iMsgQ.Receive", result);
        case FACTORY -> record("Kern::InstallPhysicalDevice", result);
        case MEDIA -> record("LocDrv::RegisterMediaDevice", result);
        case PAGING -> record("LocDrv::RegisterPagingDevice", result);
        case CONTROLLER -> {
            // The controller has told of each call already.
        }
        }
        boolean tolerated = call == Call.PAGING && result == KErr.NOT_SUPPORTED.code()
                || call == Call.MEDIA && unit.makes(Mistake.UNCHECKED_RESULT);
        return tolerated ? 0 : result;
    }

    private int bits() {
        Integer bits = settings.pagingTypeBits();
        return bits == null ? 0 : bits;
    }

    private int mediaCount() {
        Integer count = settings.mediaCount();
        return count == null ? 1 : count;
    }

    private String name() {
        String name = settings.name();
        return name == null ? settings.prefix() : name;
    }

    private int pages() {
        Integer pages = settings.numPages();
        return unit.makes(Mistake.NUM_PAGES_ZERO) ? 0 : pages == null ? 1 : pages;
    }
}
