#!/usr/bin/env python3
# SPDX-FileCopyrightText: Pagewright contributors
# SPDX-License-Identifier: EPL-2.0
"""Makes the list of classes that the workbench loads ahead (org.pagewright.ide.ui.warm) from logs of class loading.

A log is made by running one table of UiCostTest or UiCostWorkTest with
    -Xlog:class+load:file=FILE:uptime
in the arguments of the test's JVM. What is loaded after the measuring begins is taken; what Java, SWT's generated
classes and the tests bring is not.

usage: warm-classes.py LOG... > bundles/org.pagewright.ide.ui/src/org/pagewright/ide/ui/warm/classes.txt
"""

import re
import sys

BEGIN = "org.pagewright.ide.tests.Dispatches"
LINE = re.compile(r"\[.*?\] (\S+) source: file:.*/(org\.[\w.-]+?)[-_]\d[^/]*\.jar")
# Not of the product, different on each system, or there before anything of ours.
LEFT_OUT = re.compile(r"junit|surefire|org\.eclipse\.swt\.|org\.eclipse\.osgi$|org\.apache\.felix")


def classes(log):
    begun = False
    for line in open(log, encoding="utf-8"):
        begun = begun or f" {BEGIN} " in line
        found = LINE.match(line) if begun else None
        if found and "$$" not in found[1] and not LEFT_OUT.search(found[2]):
            yield found[2], found[1]


bundles = {}
for log in sys.argv[1:]:
    for bundle, name in classes(log):
        bundles.setdefault(bundle, set()).add(name)
for bundle in sorted(bundles):
    print(bundle)
    for name in sorted(bundles[bundle]):
        print("", name)
