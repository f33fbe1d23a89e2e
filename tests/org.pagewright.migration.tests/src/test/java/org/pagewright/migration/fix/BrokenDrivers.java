// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.fix;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.pagewright.migration.check.RepositoryFiles;
import org.pagewright.migration.parse.SourceFile;

/** The samples before migration, and the migrated ones with one mistake put in for each repair of migrated code. */
final class BrokenDrivers {
    private static final String CONTROL = "    TInt r = DLogicalChannel::SendMsg(&aMsg);\n    if (r == KErrNone && id";
    private static final String CLASS = "class DMeterChannel : public DLogicalChannel {\n";
    private static final String PIN = "    TDynamicDfcQue* iDynamicDfcQ;\n    TVirtualPinObject* iPin;\n";

    private final Map<String, SourceFile> drivers = new LinkedHashMap<>();

    private BrokenDrivers() {
        for (String name : List.of("wdp/meter_before", "wdp/relay_before", "h4/mednand_before")) {
            drivers.put(name, RepositoryFiles.source("samples/" + name + ".cpp"));
        }
    }

    /** Whether a driver compiles only once it is repaired. */
    static boolean doesNotCompile(String name) {
        return name.startsWith("S") || name.equals("P1");
    }

    /** By a name that starts with the rule. */
    static Map<String, SourceFile> all() {
        var broken = new BrokenDrivers();
        broken.clientDrivers();
        broken.locks();
        broken.pins();
        broken.mediaDrivers();
        broken.slips();
        return broken.drivers;
    }

    private void clientDrivers() {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_after.cpp");
        SourceFile before = RepositoryFiles.source("samples/wdp/meter_before.cpp");
        mistake("R2", before, "Kern::RequestComplete(iClient, iOverflowStatus, KErrNone)",
                "Kern::RequestComplete(iOverflowStatus, KErrNone)");
        mistake("R1 forgotten", before, "DMeterChannel::~DMeterChannel() {\n",
                "DMeterChannel::~DMeterChannel() {\n    if (iOverflowStatus) {\n        iOverflowStatus = NULL;\n    }\n");
        drivers.put("R10", new SourceFile(before.name(), before.text().replace("Kern::DfcQue0()", "Kern::DfcQue1()")));
        mistake("R16", meter, "TInt DMeterChannel::SendMsg(TMessageBase* aMsg) {\n",
                "TInt DMeterChannel::SendMsg(TMessageBase* aMsg) {\n    if (!iRecordRequest)\n        return KErrNotReady;\n"
                        + "    Kern::DestroyClientRequest(iOverflowRequest);\n");
        mistake("R17", meter, "    Kern::DestroyClientRequest(iReadingRequest);\n", "");
        mistake("R18", meter, "        iRecordRequest->Reset();\n", "");
        drivers.put("R19", new SourceFile(meter.name(), meter.text().replaceAll(
                "(?s)(void DMeterChannel::DoCancel\\(\\) \\{).*?\n\\}",
                "$1\n    Kern::QueueRequestComplete(iClient, iOverflowRequest, KErrCancel);\n}")));
        mistake("R21", meter, "    iDynamicDfcQ->SetRealtimeState(ERealtimeStateOn);\n", "");
    }

    private void locks() {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_after.cpp");
        SourceFile fast = with(meter, CLASS, "static NFastMutex TheLock;\n\n" + CLASS);
        SourceFile slow = with(meter, CLASS, "static DMutex* TheMutex;\n\n" + CLASS);
        mistake("R11 write", fast, CONTROL, "    NKern::FMWait(&TheLock);\n"
                + "    kumemput(user, &iConfig, sizeof(iConfig));\n    ++iReading.iTicks;\n"
                + "    NKern::FMSignal(&TheLock);\n" + CONTROL);
        mistake("R11 read", fast, CONTROL, "    NKern::FMWait(&TheLock);\n    ++iReading.iTicks;\n"
                + "    kumemget(&config, user, sizeof(config)); // what the client wants\n"
                + "    NKern::FMSignal(&TheLock);\n" + CONTROL);
        mistake("R12 read", slow, CONTROL, "    Kern::MutexWait(*TheMutex);\n    // the new settings\n"
                + "    kumemget(&iConfig, user, sizeof(iConfig));\n    Kern::MutexSignal(*TheMutex);\n" + CONTROL);
        mistake("R12 write", slow, CONTROL, "    Kern::MutexWait(*TheMutex);\n    config = iConfig;\n"
                + "    kumemput(user, &config, sizeof(config));\n    Kern::MutexSignal(*TheMutex);\n" + CONTROL);
        mistake("R13", meter, CONTROL, "    NKern::ThreadEnterCS();\n    TMeterConfig other;\n"
                + "    kumemget(&other, user, sizeof(other));\n    iConfig = other;\n    NKern::ThreadLeaveCS();\n"
                + CONTROL);
        mistake("R13 thread", meter, CONTROL, "    NKern::ThreadEnterCS();\n"
                + "    kumemput(user, &iConfig, sizeof(iConfig));\n    NKern::ThreadLeaveCS();\n" + CONTROL);
    }

    private void pins() {
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_after.cpp");
        SourceFile pinned = with(with(meter, "    TDynamicDfcQue* iDynamicDfcQ;\n", PIN),
                "TInt DMeterChannel::PreRecord(TRequestStatus* aStatus, TAny* aDes) {\n",
                "TInt DMeterChannel::PreRecord(TRequestStatus* aStatus, TAny* aDes) {\n"
                        + "    Kern::PinVirtualMemory(iPin, reinterpret_cast<TLinAddr>(aDes), 4);\n");
        mistake("R15 ignored", pinned, "    Kern::DestroyClientRequest(iOverflowRequest);\n",
                "    Kern::DestroyClientRequest(iOverflowRequest);\n    Kern::DestroyVirtualPinObject(iPin);\n");
        mistake("R15 kept", pinned, "    Kern::PinVirtualMemory(iPin, reinterpret_cast<TLinAddr>(aDes), 4);\n",
                "    TInt pin = Kern::PinVirtualMemory(iPin, reinterpret_cast<TLinAddr>(aDes), 4);\n"
                        + "    if (pin != KErrNone)\n        return pin;\n");
    }

    private void mediaDrivers() {
        SourceFile nand = RepositoryFiles.source("samples/h4/mednand_after.cpp");
        String media = "    r = LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, NAND_DRIVECOUNT, NandDriveList, media, "
                + "NAND_NUMMEDIA,\n                                    KNandDriveName);\n"
                + "    if (r != KErrNone)\n        return r;\n";
        String paging = "    r = LocDrv::RegisterPagingDevice(media, NandPagingDriveList, NAND_PAGEDRIVECOUNT, "
                + "NAND_PAGING_TYPE,\n                                     KNandSectorShift, NAND_NUM_PAGES);\n"
                + "    if (r != KErrNone && r != KErrNotSupported)\n        return r;\n";
        mistake("P1", nand, "DECLARE_EXTENSION_PDD", "DECLARE_STANDARD_PDD");
        mistake("P2 order", nand, media + "\n" + paging, paging + "\n" + media);
        mistake("P2 receive", nand, "    if (r == KErrNone)\n        media->iMsgQ.Receive();\n", "");
        SourceFile data = with(nand, "NAND_PAGING_TYPE,", "NAND_PAGING_TYPE | DPagingDevice::EData,");
        mistake("P2 data", data, "    if (r == KErrNone)\n        media->iMsgQ.Receive();\n",
                "    media->iMsgQ.Receive();\n");
        mistake("P3", nand, "    media->iDfcQ = &NandDfcQ;\n" + media,
                media + "    // its thread\n    media->iDfcQ = &NandDfcQ;\n");
        mistake("P4", nand, "if (media == NULL)\n        return KErrNoMemory;",
                "if (media == NULL)\n        return r;");
        mistake("P4 or", nand, "    if (r != KErrNone)\n        return r;\n\n    DPrimary",
                "    if (r |= KErrNone)\n        return r;\n\n    DPrimary");
        mistake("P4 ignored", nand, "    r = Kern::InstallPhysicalDevice(factory);\n    if (r == KErrNone)\n"
                + "        media->iMsgQ.Receive();\n    return r;\n",
                "    Kern::InstallPhysicalDevice(factory);\n    media->iMsgQ.Receive();\n    return KErrNone;\n");
        mistake("P4 stored", nand, "    if (r == KErrNone)\n        media->iMsgQ.Receive();\n    return r;\n",
                "    media->iMsgQ.Receive();\n    return KErrNone;\n");
        mistake("P5", nand, "|= KMediaAttPageable", "|= KDriveAttPageable");
        mistake("P5 media", nand,
                "    if (aDrive.iPrimaryMedia->iPagingMedia)\n        aCaps.iMediaAtt |= KMediaAttPageable;\n", "");
        mistake("P5 drive", nand, "    if (aDrive.iPagingDrv)\n        aCaps.iDriveAtt |= KDriveAttPageable;\n", "");
        mistake("P6",
                with(with(nand, "    case DMediaPagingDevice::ECodePageInRequest:\n", ""), "(id == DMediaPagingDevice"
                        + "::ERomPageInRequest\n                                || id == DMediaPagingDevice::ECodePageInRequest)",
                        "id == DMediaPagingDevice::ERomPageInRequest"),
                "\n        && !DMediaPagingDevice::PagingRequest(aRequest)", "");
        mistake("P8", nand, "WriteToPageHandler(iBuffer, iPieceLength, iOffset)",
                "WriteRemoteRaw(iBuffer, iPieceLength)");
        SourceFile cached = with(nand, "\n        && !DMediaPagingDevice::PagingRequest(aRequest)", "");
        mistake("P10", with(cached, "    Int64 iPosition;\n", "    Int64 iPosition;\n    Int64 iCachePos;\n"),
                "    iCurrentReq = &aRequest;\n", "    if (aRequest.Pos() == iCachePos || iCachePos == 0) {\n"
                        + "        TPtrC8 cached(iBuffer, 512);\n        return aRequest.WriteRemote(&cached, 0);\n"
                        + "    }\n    iCurrentReq = &aRequest;\n");
    }

    private void slips() {
        SourceFile nand = RepositoryFiles.source("samples/h4/mednand_after.cpp");
        mistake("S3", nand, "DPhysicalDevice* factory = new", "factory = new");
        mistake("S4", with(nand, "static const TInt NandDriveList[NAND_DRIVECOUNT] = {NAND_DRIVELIST};\n", ""),
                "NandDriveList, media", "NAND_DRIVELIST, media");
        mistake("S5", with(nand, "_LIT(KNandDriveName, NAND_DRIVENAME);\n", ""), "KNandDriveName);",
                "NAND_DRIVENAME);");
        mistake("S11", nand, "    return KErrCompletion;\n", "");
        mistake("S12", with(nand, "    aCaps.iBlockSize = 1u << KNandSectorShift;\n", ""), "TLocalDriveCapsV6",
                "TLocalDriveCapsV4");
        mistake("S13", nand, "const TInt KNandThreadPriority = 24;\n", "const TInt KNandThreadPriority = 24;\n"
                + "// the request for code\nenum TNandIds { ECodePageInRequest = "
                + "DLocalDrive::ELastReqNumberReservedForPaging };\n");
        mistake("S14", nand, "NAND_PAGING_TYPE", "PAGING_TYPE");
        SourceFile meter = RepositoryFiles.source("samples/wdp/meter_after.cpp");
        mistake("S17", meter, "Kern::DestroyClientRequest(iReadingRequest)", "Kern::DestroyRequest(iReadingRequest)");
    }

    private void mistake(String name, SourceFile right, String good, String bad) {
        drivers.put(name, with(right, good, bad));
    }

    private static SourceFile with(SourceFile source, String old, String now) {
        assertTrue(source.text().contains(old), old);
        return new SourceFile(source.name(), source.text().replace(old, now));
    }
}
