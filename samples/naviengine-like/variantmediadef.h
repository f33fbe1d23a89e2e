/*
* SPDX-FileCopyrightText: Pagewright contributors
* SPDX-License-Identifier: EPL-2.0
*
* Local media of a board like the NaviEngine: NAND that pages ROM, code and, on request, data,
* and an encrypting media extension on top of the card and of two NAND partitions.
*
* Build with __NAND_DEMAND_PAGING__ for paging, and also __NAND_DATA_PAGING__ for a swap partition.
*/

#ifndef __VARIANTMEDIADEF_H__
#define __VARIANTMEDIADEF_H__

// Internal RAM drive
#define IRAM_DRIVECOUNT 1
#define IRAM_DRIVELIST 0
#define IRAM_NUMMEDIA 1
#define IRAM_DRIVENAME "IRam"

// NOR flash
#define LFFS_DRIVECOUNT 1
#define LFFS_DRIVELIST 8
#define LFFS_NUMMEDIA 1
#define LFFS_DRIVENAME "Flash"

// MMC controller
#define MMC0_DRIVECOUNT 1
#define MMC0_DRIVELIST 1
#define MMC0_NUMMEDIA 1
#define MMC0_DRIVENAME "MultiMediaCard0"

// SDIO controller
#define SDIO0_DRIVECOUNT 1
#define SDIO0_DRIVELIST 4
#define SDIO0_NUMMEDIA 1
#define SDIO0_DRIVENAME "SecureDiskCard0"

// NAND flash: ten partitions
#define NAND_DRIVECOUNT 10
#define NAND_DRIVELIST 2,3,5,6,7,9,10,11,12,13
#define NAND_NUMMEDIA 1
#define NAND_DRIVENAME "Nand"

#ifdef __NAND_DEMAND_PAGING__
#ifdef __NAND_DATA_PAGING__
	#define NAND_PAGING_TYPE		(DPagingDevice::ERom | DPagingDevice::ECode | DPagingDevice::EData)
#else
	#define NAND_PAGING_TYPE		(DPagingDevice::ERom | DPagingDevice::ECode)
#endif	// __NAND_DATA_PAGING__
#define NAND_PAGEDRIVELIST			2,3,5,6,7,9,10,11,12,13	// code is paged from every partition
#define NAND_PAGEDRIVECOUNT			10
#define NAND_NUM_PAGES				2						// small fragments keep page-ins short
#endif	// __NAND_DEMAND_PAGING__

// Encrypting extension: instance 0 on the card, instance 1 on two NAND partitions
#define NFE_DRIVECOUNT				3
#define NFE_DRIVELIST				1 ,2 ,13
#define NFE_DRIVELETTERLIST			3 ,8 ,-1				// D, I, not mapped
#define NFE_PAGEDRIVECOUNT			1
#define NFE_PAGEDRIVELIST			2
#define NFE_NUM_PAGES				2
#define NFE_INSTANCE_COUNT			2
#define NFE_INSTANCE_DRIVE_COUNTS		1,2
#define NFE_INSTANCE_PAGEDRIVE_COUNTS	0,1
#define NFE_INSTANCE_NUM_PAGES		0,4
#define NFE_INSTANCE_PAGING_TYPE	0,DPagingDevice::ECode | DPagingDevice::EData

#endif
