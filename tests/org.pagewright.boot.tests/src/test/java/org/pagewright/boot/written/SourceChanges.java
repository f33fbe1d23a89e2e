// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.boot.written;

import static org.pagewright.boot.written.SourceChange.data;
import static org.pagewright.boot.written.SourceChange.h4;

import java.util.ArrayList;
import java.util.List;

import org.pagewright.kernel.driver.Mistake;

/** The mistakes as they are written, each mistake in at least one way. */
final class SourceChanges {
    private static final String REGISTER_MEDIA = """
                r = LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND, NAND_DRIVECOUNT, NandDriveList, media, NAND_NUMMEDIA,
                                                KNandDriveName);
                if (r != KErrNone)
                    return r;
            """;
    private static final String REGISTER_PAGING = """
                r = LocDrv::RegisterPagingDevice(media, NandPagingDriveList, NAND_PAGEDRIVECOUNT, NAND_PAGING_TYPE,
                                                 KNandSectorShift, NAND_NUM_PAGES);
                if (r != KErrNone && r != KErrNotSupported)
                    return r;
            """;
    private static final String READ_ALL = """
                case DMediaPagingDevice::ECodePageInRequest:
                case DLocalDrive::ERead:
                    r = StartRead();
            """;
    private static final String READ_REMOTE = "    TInt r = iCurrentReq->ReadRemote(&buffer, iOffset);\n";
    private static final String TO_PAGE = "aResult = iCurrentReq->WriteToPageHandler(iBuffer, iPieceLength, iOffset);";
    private static final String FRAGMENTING = "        iFragmenting |= 1u << aRequest.Drive()->iDriveNumber;\n";

    private SourceChanges() {
    }

    static List<SourceChange> all() {
        var all = new ArrayList<SourceChange>();
        all.addAll(registration());
        all.addAll(requests());
        all.addAll(copies());
        all.addAll(completion());
        return all;
    }

    private static List<SourceChange> registration() {
        return List.of(
                h4(Mistake.NO_DFC_QUEUE, "iDfcQ not set", "    media->iDfcQ = &NandDfcQ;\n", ""),
                h4(Mistake.LATE_DFC_QUEUE, "iDfcQ set by a function called after the media is there",
                        "    media->iDfcQ = &NandDfcQ;\n", "", "DECLARE_STANDARD_EXTENSION() {",
                        "static void Attach(DPrimaryMediaBase& aMedia) {\n    aMedia.iDfcQ = &NandDfcQ;\n}\n\n"
                                + "DECLARE_STANDARD_EXTENSION() {",
                        REGISTER_MEDIA, REGISTER_MEDIA + "    Attach(*media);\n"),
                h4(Mistake.SHARED_DFC_QUEUE, "the kernel's queue", "media->iDfcQ = &NandDfcQ;",
                        "media->iDfcQ = Kern::DfcQue0();"),
                h4(Mistake.PAGING_BEFORE_MEDIA, "the two calls swapped", REGISTER_PAGING, "", REGISTER_MEDIA,
                        REGISTER_PAGING + REGISTER_MEDIA),
                h4(Mistake.NO_RECEIVE, "Receive missing", "        media->iMsgQ.Receive();\n", "        ;\n"),
                h4(Mistake.NO_RECEIVE, "Receive in a branch that is never taken",
                        "    if (r == KErrNone)\n        media",
                        "    if (r != KErrNone)\n        media"),
                data(Mistake.RECEIVE_LAST, "Receive at the end", "    media->iMsgQ.Receive();\n", "", REGISTER_PAGING,
                        REGISTER_PAGING + "    media->iMsgQ.Receive();\n"),
                data(Mistake.FACTORY_LAST, "the factory at the end",
                        "    r = Kern::InstallPhysicalDevice(factory);\n    if (r != KErrNone)\n        return r;\n",
                        "",
                        REGISTER_PAGING, REGISTER_PAGING + "    r = Kern::InstallPhysicalDevice(factory);\n"),
                data(Mistake.NO_SWAP_PARTITION, "no entry of type 0xF8", "KPartitionTypePagedData",
                        "KPartitionTypeFAT16"),
                h4(Mistake.NO_FACTORY, "the factory is made and not installed",
                        "r = Kern::InstallPhysicalDevice(factory);", "r = KErrNone;"),
                h4(Mistake.NO_PAGING_DEVICE, "not registered for paging", REGISTER_PAGING, ""),
                h4(Mistake.UNCHECKED_RESULT, "the result written over", REGISTER_MEDIA,
                        REGISTER_MEDIA.replace("    if (r != KErrNone)\n        return r;\n", "")),
                h4(Mistake.UNCHECKED_RESULT, "the result ignored",
                        "    r = LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND",
                        "    LocDrv::RegisterMediaDevice(MEDIA_DEVICE_NAND"),
                h4(Mistake.UNCHECKED_RESULT, "the wrong way round", REGISTER_MEDIA,
                        REGISTER_MEDIA.replace("r != KErrNone", "r > KErrNone")),
                h4(Mistake.NUM_PAGES_ZERO, "0 handed over", "NAND_NUM_PAGES", "KNoPages",
                        "const TInt KNandSectorShift = 9;",
                        "const TInt KNandSectorShift = 9;\nconst TUint KNoPages = 0;"));
    }

    private static List<SourceChange> requests() {
        return List.of(
                h4(Mistake.WRONG_CAPS_WORD, "constants of the other word", "aCaps.iMediaAtt |= KMediaAttPageable;",
                        "aCaps.iMediaAtt |= KDriveAttPageable;", "aCaps.iDriveAtt |= KDriveAttPageable;",
                        "aCaps.iDriveAtt |= KMediaAttPageable;"),
                h4(Mistake.NO_PAGEABLE_CAPS, "set and written over", "    return KErrCompletion;\n",
                        "    aCaps.iMediaAtt = KMediaAttFormattable;\n    aCaps.iDriveAtt &= ~KDriveAttPageable;\n"
                                + "    return KErrCompletion;\n"),
                h4(Mistake.CAPS_NEVER_COMPLETED, "KErrNone for ECaps", "    return KErrCompletion;\n",
                        "    return KErrNone;\n"),
                h4(Mistake.ROM_PAGE_IN_UNKNOWN, "the case refuses",
                        "        iPosition += KRomImageBase;\n        r = StartRead();",
                        "        iPosition += KRomImageBase;"),
                h4(Mistake.ROM_PAGE_IN_UNKNOWN, "refused before the switch, by number",
                        "    if (iCurrentReq != NULL)\n",
                        "    if (id == 19)\n        return KErrNotSupported;\n    if (iCurrentReq != NULL)\n"),
                h4(Mistake.CODE_PAGE_IN_UNKNOWN, "the label removed, its name still used elsewhere",
                        "    case DMediaPagingDevice::ECodePageInRequest:\n    case DLocalDrive::ERead:\n",
                        "    case DLocalDrive::ERead:\n"),
                h4(Mistake.CODE_PAGE_IN_UNKNOWN, "completed with an error",
                        "        aResult = iCurrentReq->WriteToPageHandler(iBuffer, iPieceLength, iOffset);",
                        "        aResult = id == DMediaPagingDevice::ECodePageInRequest ? KErrNotSupported\n"
                                + "            : iCurrentReq->WriteToPageHandler(iBuffer, iPieceLength, iOffset);"),
                h4(Mistake.CODE_PAGE_IN_IS_31, "the last reserved id", "DMediaPagingDevice::ECodePageInRequest",
                        "DMediaPagingDevice::ELastReqNumberReservedForPaging"),
                h4(Mistake.FRAGMENT_UNKNOWN, "no cases for fragments",
                        "    case DMediaPagingDevice::EWriteRequestFragment:\n" + FRAGMENTING
                                + "        r = StartWrite();\n        break;\n",
                        ""),
                h4(Mistake.FRAGMENT_UNKNOWN, "fragments are not known at all",
                        "    case DMediaPagingDevice::EWriteRequestFragment:\n" + FRAGMENTING
                                + "        r = StartWrite();\n        break;\n",
                        "", """
                                    case DMediaPagingDevice::EWriteRequestFragmentLast:
                                        iFragmenting &= ~(1u << aRequest.Drive()->iDriveNumber);
                                        r = StartWrite();
                                        break;
                                """, "", """
                                 || id == DMediaPagingDevice::EWriteRequestFragment
                                        || id == DMediaPagingDevice::EWriteRequestFragmentLast)
                                """, ")\n"),
                h4(Mistake.ROM_OFFSET_FORGOTTEN, "never added", "        iPosition += KRomImageBase;\n", ""),
                h4(Mistake.ROM_OFFSET_FORGOTTEN, "added after the read was started",
                        "        iPosition += KRomImageBase;\n        r = StartRead();\n",
                        "        r = StartRead();\n        iPosition += KRomImageBase;\n"),
                data(Mistake.ROM_OFFSET_TWICE, "added although the partition is reported", READ_ALL,
                        READ_ALL.replace("        r =",
                                "        if (id == DMediaPagingDevice::ERomPageInRequest)\n"
                                        + "            iPosition += KRomImageBase;\n        r ="),
                        "        // PartitionInfo does not report the ROM image, so its pages are counted from the start of the image.\n"
                                + "        r = StartRead();\n        break;\n",
                        ""),
                data(Mistake.STALE_CACHE, "a cache that does not ask who reads", "    TUint iFragmenting;\n",
                        "    TUint iFragmenting;\n    Int64 iCachedPosition;\n",
                        "\n        && !DMediaPagingDevice::PagingRequest(aRequest))", ")",
                        "    iOffset = 0;\n    TInt r = KErrNotSupported;\n", """
                                    iOffset = 0;
                                    TInt r = KErrNotSupported;
                                    if (id != DLocalDrive::EWrite && iPosition == iCachedPosition) {
                                        TPtrC8 cached(iBuffer, KNandBufferSize);
                                        TInt done = aRequest.WriteRemote(&cached, 0);
                                        Finish(done);
                                        return KErrNone;
                                    }
                                    if (id != DLocalDrive::EWrite)
                                        iCachedPosition = iPosition;
                                """),
                data(Mistake.STALE_CACHE, "a cache that writes do not empty", "    TUint iFragmenting;\n",
                        "    TUint iFragmenting;\n    Int64 iCachedPosition;\n",
                        "    iOffset = 0;\n    TInt r = KErrNotSupported;\n", """
                                    iOffset = 0;
                                    if (DMediaPagingDevice::PageInRequest(aRequest) && iPosition == iCachedPosition) {
                                        TInt done = aRequest.WriteToPageHandler(iBuffer, KNandBufferSize, 0);
                                        Finish(done);
                                        return KErrNone;
                                    }
                                    if (DMediaPagingDevice::PageInRequest(aRequest))
                                        iCachedPosition = iPosition;
                                    TInt r = KErrNotSupported;
                                """));
    }

    private static List<SourceChange> copies() {
        return List.of(
                h4(Mistake.RAW_WRITE_TO_PAGE, "WriteRemoteRaw for page-ins", TO_PAGE,
                        "aResult = iCurrentReq->WriteRemoteRaw(iBuffer, iPieceLength);"),
                h4(Mistake.PAGE_NOT_WRITTEN, "read and not handed over", TO_PAGE, "aResult = KErrNone;"),
                h4(Mistake.MUTEX_AROUND_COPY, "a mutex taken by a function", READ_REMOTE,
                        "    Lock();\n" + READ_REMOTE + "    Unlock();\n", "    TInt StartErase();\n",
                        "    TInt StartErase();\n    void Lock();\n    void Unlock();\n    DMutex* iPower;\n",
                        "TInt DMediaDriverNand::StartErase() {", """
                                void DMediaDriverNand::Lock() {
                                    Kern::MutexWait(*iPower);
                                }

                                void DMediaDriverNand::Unlock() {
                                    Kern::MutexSignal(*iPower);
                                }

                                TInt DMediaDriverNand::StartErase() {"""),
                h4(Mistake.FAST_MUTEX_AROUND_COPY, "a fast mutex around ReadRemote", READ_REMOTE,
                        "    NKern::FMWait(&iLock);\n" + READ_REMOTE + "    NKern::FMSignal(&iLock);\n",
                        "    TUint iFragmenting;\n", "    TUint iFragmenting;\n    NFastMutex iLock;\n"),
                data(Mistake.NAKED_POINTER, "ReadRemoteRaw", READ_REMOTE,
                        "    TInt r = iCurrentReq->ReadRemoteRaw(iBuffer, iPieceLength);\n"),
                data(Mistake.HEAP_ON_PAGE_OUT, "a buffer for each write", READ_REMOTE,
                        READ_REMOTE + "    TAny* copy = Kern::Alloc(iPieceLength);\n    Kern::Free(copy);\n"),
                h4(Mistake.NO_FRAGMENTATION, "a Request of its own that does not pin",
                        "DMediaDriverNand::DMediaDriverNand(TInt",
                        """
                                class DNandMedia : public DPrimaryMediaBase {
                                public:
                                    virtual TInt Request(TLocDrvRequest& aRequest);
                                };

                                TInt DNandMedia::Request(TLocDrvRequest& aRequest) {
                                    return aRequest.SendReceive(&iMsgQ);
                                }

                                DMediaDriverNand::DMediaDriverNand(TInt""",
                        "new DPrimaryMediaBase", "new DNandMedia"));
    }

    private static List<SourceChange> completion() {
        return List.of(
                h4(Mistake.DEFERS_FRAGMENTS, "fragments of other drives wait", FRAGMENTING,
                        "        if (iFragmenting != 0) {\n            iCurrentReq = NULL;\n"
                                + "            return KMediaDriverDeferRequest;\n        }\n" + FRAGMENTING),
                h4(Mistake.DEFERS_FRAGMENTS, "every fragment waits",
                        "    case DMediaPagingDevice::EWriteRequestFragment:\n" + FRAGMENTING
                                + "        r = StartWrite();\n        break;\n",
                        "    case DMediaPagingDevice::EWriteRequestFragment:\n        iCurrentReq = NULL;\n"
                                + "        return KMediaDriverDeferRequest;\n"),
                h4(Mistake.DEFERS_PAGE_INS, "everything waits while fragments are written", """
                            if (iFragmenting != 0 && (id == DLocalDrive::ERead || id == DLocalDrive::EFormat)
                                && !DMediaPagingDevice::PagingRequest(aRequest))
                        """, """
                            if (iFragmenting != 0 && id != DMediaPagingDevice::EWriteRequestFragment
                                && id != DMediaPagingDevice::EWriteRequestFragmentLast)
                        """),
                h4(Mistake.NEVER_COMPLETES, "only reads and writes are finished", "    Complete(*request, aResult);\n",
                        "    if (!DMediaPagingDevice::PageInRequest(*request))\n        Complete(*request, aResult);\n"),
                h4(Mistake.NEVER_COMPLETES, "nothing is completed", "    Complete(*request, aResult);\n", ""),
                h4(Mistake.ALWAYS_DEFERS, "waits for a state that nothing sets", "    if (iCurrentReq != NULL)\n",
                        "    if (iCurrentReq != NULL || !iReady)\n", "    TUint iFragmenting;\n",
                        "    TUint iFragmenting;\n    TBool iReady;\n",
                        "    iBuffer = static_cast", "    iReady = EFalse;\n    iBuffer = static_cast"));
    }
}
