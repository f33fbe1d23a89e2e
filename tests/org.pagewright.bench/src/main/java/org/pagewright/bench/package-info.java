// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

/** Benchmarks of the parts whose speed a user feels; see docs/bench.md. */
package org.pagewright.bench;
