// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.script;

import org.pagewright.kernel.driver.DriverModel;
import org.pagewright.kernel.driver.ModelRequest;
import org.pagewright.kernel.thread.SystemFaultException;
import org.pagewright.model.BadInputException;

/** A user's {@link DriverModel}; what it throws ends the run with a sentence that names its line. */
public final class ScriptedDriver implements DriverModel {
    private final DriverModel model;

    private ScriptedDriver(DriverModel model) {
        this.model = model;
    }

    /**
     * An instance of a driver model's class.
     *
     * @param className full name, without {@link ScriptClass#PREFIX}
     * @throws BadInputException when there is no such class, or it is no {@link DriverModel} with a public constructor
     */
    public static DriverModel load(String className) throws BadInputException {
        return new ScriptedDriver(ScriptClass.load(className, DriverModel.class));
    }

    /** Another instance for another opening of the media. */
    public static DriverModel again(String className) {
        try {
            return load(className);
        } catch (BadInputException e) {
            throw new ScriptException("driver model", className, new IllegalStateException(e.sentence(), e));
        }
    }

    @Override
    public String prefix() {
        return model.prefix();
    }

    @Override
    public String summary() {
        return model.summary();
    }

    @Override
    public int request(ModelRequest request) {
        try {
            return model.request(request);
        } catch (SystemFaultException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ScriptException("driver model", model.getClass().getName(), e);
        }
    }

    @Override
    public void transferred(ModelRequest request, int error) {
        try {
            model.transferred(request, error);
        } catch (SystemFaultException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ScriptException("driver model", model.getClass().getName(), e);
        }
    }
}
