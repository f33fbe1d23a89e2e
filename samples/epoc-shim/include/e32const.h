// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// Attributes and limits of drives and media.
#ifndef PAGEWRIGHT_E32CONST_H
#define PAGEWRIGHT_E32CONST_H

#include "e32def.h"

const TInt KMaxLocalDrives = 16;

const TUint KDriveAttLocal = 0x01;
const TUint KDriveAttRom = 0x02;
const TUint KDriveAttRedirected = 0x04;
const TUint KDriveAttSubsted = 0x08;
const TUint KDriveAttInternal = 0x10;
const TUint KDriveAttRemovable = 0x20;
const TUint KDriveAttRemote = 0x40;
const TUint KDriveAttTransaction = 0x80;
const TUint KDriveAttPageable = 0x100;
const TUint KDriveAttLogicallyRemovable = 0x200;
const TUint KDriveAttHidden = 0x400;
const TUint KDriveAttExternal = 0x800;

const TUint KMediaAttVariableSize = 0x01;
const TUint KMediaAttDualDensity = 0x02;
const TUint KMediaAttFormattable = 0x04;
const TUint KMediaAttWriteProtected = 0x08;
const TUint KMediaAttLockable = 0x10;
const TUint KMediaAttLocked = 0x20;
const TUint KMediaAttHasPassword = 0x40;
const TUint KMediaAttReadWhileWrite = 0x80;
const TUint KMediaAttDeleteNotify = 0x100;
const TUint KMediaAttPageable = 0x200;

enum TMediaType {
    EMediaNotPresent, EMediaUnknown, EMediaFloppy, EMediaHardDisk, EMediaCdRom, EMediaRam, EMediaFlash, EMediaRom,
    EMediaRemote, EMediaNANDFlash, EMediaRotatingMedia
};
enum TConnectionBusType { EConnectionBusInternal, EConnectionBusUsb };

const TUint16 KDriveFileSysFAT = 1;
const TUint16 KDriveFileSysROM = 2;
const TUint16 KDriveFileSysLFFS = 3;
const TUint16 KDriveFileSysROFS = 4;

const TInt KKernelServerId = 0;

#endif
