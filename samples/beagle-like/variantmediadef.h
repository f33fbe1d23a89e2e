// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0
//
// Local media of a board like the Beagle: nothing is paged.

#ifndef __VARIANTMEDIADEF_H__
#define __VARIANTMEDIADEF_H__

// Internal RAM drive
#define IRAM_DRIVECOUNT 1
#define IRAM_DRIVELIST 0		// the D drive
#define IRAM_NUMMEDIA 1
#define IRAM_DRIVENAME "IRam"

// MMC controller
#define MMC0_DRIVECOUNT 1
#define MMC0_DRIVELIST 3
#define MMC0_NUMMEDIA 1
#define MMC0_DRIVENAME "MultiMediaCard0"

// NAND flash: the boot loader expects these two partitions
#define NAND_DRIVECOUNT 2
#define NAND_DRIVELIST 6,7
#define NAND_NUMMEDIA 1
#define NAND_DRIVENAME "Nand"

#endif
