// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// Capabilities a media driver reports and the ids of media devices.
#ifndef PAGEWRIGHT_D32LOCD_H
#define PAGEWRIGHT_D32LOCD_H

#include "e32cmn.h"

enum TMediaDevice {
    EFixedMedia0, EFixedMedia1, EFixedMedia2, EFixedMedia3, EFixedMedia4, EFixedMedia5, EFixedMedia6, EFixedMedia7,
    ERemovableMedia0, ERemovableMedia1, ERemovableMedia2, ERemovableMedia3,
    EInvalidMedia,
    EMediaExtension0, EMediaExtension1, EMediaExtension2, EMediaExtension3, EMediaExtension4, EMediaExtension5,
    EMediaExtension6, EMediaExtension7
};

#define MEDIA_DEVICE_IRAM EFixedMedia0
#define MEDIA_DEVICE_LFFS EFixedMedia1
#define MEDIA_DEVICE_NAND EFixedMedia2
#define MEDIA_DEVICE_MMC ERemovableMedia0
#define MEDIA_DEVICE_PCCARD ERemovableMedia1
#define MEDIA_DEVICE_CSA ERemovableMedia2
#define MEDIA_DEVICE_NFE EMediaExtension0

const TInt KMaxSerialNumLength = 64;

class TLDFormatInfo {
public:
    Int64 iCapacity;
    TUint16 iSectorsPerCluster;
    TUint16 iSectorsPerTrack;
    TUint16 iNumberOfSides;
    TUint8 iFATBits;
    TUint16 iReservedSectors;
    TUint8 iFlags;
};
class TLocalDriveCaps {
public:
    Int64 iSize;
    TMediaType iType;
    TConnectionBusType iConnectionBusType;
    TUint iDriveAtt;
    TUint iMediaAtt;
    TUint8* iBaseAddress;
    TUint16 iFileSystemId;
    TUint16 iPartitionType;
};
class TLocalDriveCapsV2 : public TLocalDriveCaps {
public:
    TUint iHiddenSectors;
    TUint iEraseBlockSize;
};
class TLocalDriveCapsV3 : public TLocalDriveCapsV2 {
public:
    TLDFormatInfo iFormatInfo;
    TBool iExtraInfo;
    TUint iMaxBytesPerFormat;
};
class TLocalDriveCapsV4 : public TLocalDriveCapsV3 {
public:
    Int64 MediaSizeInBytes();
    union {
        TUint iNumOfBlocks;
        TUint iNumberOfSectors;
    };
    TUint iNumPagesPerBlock;
    union {
        TUint iNumBytesMain;
        TUint iSectorSizeInBytes;
    };
    TUint iNumBytesSpare;
    TUint iEffectiveBlks;
    TUint iStartPage;
};
class TLocalDriveCapsV5 : public TLocalDriveCapsV4 {
public:
    TUint iSerialNumLength;
    TUint8 iSerialNum[KMaxSerialNumLength];
};
class TLocalDriveCapsV6 : public TLocalDriveCapsV5 {
public:
    TUint32 iBlockSize;
    TUint32 iSpare[4];
};
class TLocalDriveCapsV7 : public TLocalDriveCapsV6 {
public:
    TUint32 iWriteBufferSize;
    Int64 iPartitionSize;
    Int64 iControlModeSize;
    Int64 iObjectModeSize;
};

#endif
