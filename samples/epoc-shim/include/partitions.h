// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

#ifndef PAGEWRIGHT_PARTITIONS_H
#define PAGEWRIGHT_PARTITIONS_H



#include "e32def.h"

// Partition type bytes.
const TUint16 KPartitionTypeEmpty = 0x00;
const TUint16 KPartitionTypeFAT12 = 0x01;
const TUint16 KPartitionTypeFAT16small = 0x04;
const TUint16 KPartitionType16Bit = 0x06;
const TUint16 KPartitionTypeWin95FAT32 = 0x0B;
const TUint16 KPartitionTypePagedData = 0xF8;
const TUint16 KPartitionTypeROM = 0xF9;
const TUint16 KPartitionTypeRofs = 0xFA;
const TUint16 KPartitionTypeIso9660 = 0xFB;
const TUint16 KPartitionTypeSymbianCrashLog = 0xFC;

#endif
