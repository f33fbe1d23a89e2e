// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0
//
// omap_hrp\h4\inc\variantmediadef.h
// Local media of the H4 reference board.
//
// Every media driver on this board takes its drives from the macros below:
//   <driver>_DRIVECOUNT      number of local drives the driver owns
//   <driver>_DRIVELIST       their numbers, 0 to KMaxLocalDrives-1, no number in two drivers
//   <driver>_NUMMEDIA        number of media objects behind those drives
//   <driver>_DRIVENAME       name of the group, shown by the kernel debugger
// A driver that serves demand paging also has:
//   <driver>_PAGING_TYPE     what it pages, bits of DPagingDevice
//   <driver>_PAGEDRIVELIST   drives that code is paged from, a subset of the drive list
//   <driver>_PAGEDRIVECOUNT  number of items in that list
//   <driver>_NUM_PAGES       pages in one fragment of a large write
//

#ifndef __VARIANTMEDIADEF_H__
#define __VARIANTMEDIADEF_H__

// Internal RAM drive (MEDINT.PDD)
#define IRAM_DRIVECOUNT         1
#define IRAM_DRIVELIST          0
#define IRAM_NUMMEDIA           1
#define IRAM_DRIVENAME          "IRam"

// MMC controller (EPBUSMMC.DLL), the card slot under the battery
#define MMC0_DRIVECOUNT         1
#define MMC0_DRIVELIST          1
#define MMC0_NUMMEDIA           1
#define MMC0_DRIVENAME          "MultiMediaCard0"

// NAND flash (MEDNAND.PDD)
#define NAND_DRIVECOUNT         8
#define NAND_DRIVELIST          2,3,5,6,7,9,10,11
#define NAND_NUMMEDIA           1
#define NAND_DRIVENAME          "Nand"

// The ROM image and all code on the user FAT (2), the composite FAT (5) and the first ROFS (6) are paged
#define NAND_PAGING_TYPE        (DPagingDevice::ERom | DPagingDevice::ECode)
#define NAND_PAGEDRIVELIST      2,5,6
#define NAND_PAGEDRIVECOUNT     3
#define NAND_NUM_PAGES          8       // 32 KiB per fragment: one block of the large page part in four pieces

#endif // __VARIANTMEDIADEF_H__
