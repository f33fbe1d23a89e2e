// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.board;

import java.util.List;

import org.pagewright.boot.script.ScriptedDriver;
import org.pagewright.kernel.driver.DriverModel;
import org.pagewright.model.BadInputException;

/** Which driver of a board is a model written in Java. */
final class ModelledUnits {
    private ModelledUnits() {
    }

    /**
     * The prefix of the driver a model stands for; empty when there is no model.
     *
     * @param className the class, empty for none
     * @throws BadInputException when it cannot be loaded, or the board has no such driver, or a driver that stacks on
     *                           others, which only the simulator's own can do
     */
    static String prefix(String className, List<MediaPlan> plans) throws BadInputException {
        if (className.isEmpty()) {
            return "";
        }
        DriverModel model = ScriptedDriver.load(className);
        List<String> possible = plans.stream().filter(plan -> plan.kind() != MediaPlan.Kind.EXTENSION)
                .map(plan -> plan.settings().prefix()).toList();
        if (!possible.contains(model.prefix())) {
            throw new BadInputException("Class " + className + " is a model of the driver " + model.prefix()
                    + ", which the board does not have; a model can stand for " + String.join(", ", possible) + ".");
        }
        return model.prefix();
    }
}
