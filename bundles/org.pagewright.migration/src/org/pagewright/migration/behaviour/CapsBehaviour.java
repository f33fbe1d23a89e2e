// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.behaviour;

/**
 * What a driver says of its media and of a drive that is registered for paging.
 *
 * @param answer        how ECaps ends
 * @param mediaPageable KMediaAttPageable is set in iMediaAtt
 * @param drivePageable KDriveAttPageable is set in iDriveAtt
 * @param crossed       one of them is set in the other word
 */
public record CapsBehaviour(CapsAnswer answer, boolean mediaPageable, boolean drivePageable, boolean crossed) {
}
