// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

package org.pagewright.migration.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pagewright.migration.parse.SourceFile;
import org.pagewright.model.MediaDriverSettings;

/**
 * The code on each rule's page: in a place where such code stands, the bad example is flagged by the rule and the good
 * one is not.
 */
class RulePageExamplesTest {
    private static final Pattern BLOCK = Pattern.compile("## (Bad|Good)\\n\\n```cpp\\n(.*?)```", Pattern.DOTALL);
    private static final String CHANNEL = """
            class DChannel : public DLogicalChannel {
            public:
                ~DChannel(); DChannel();
                TInt DoCreate(TInt, const TDesC8*, const TVersion&);
                void HandleMsg(TMessageBase* aMsg);
                TInt DoControl(TInt aFunction, TAny* a1, TAny* a2);
                TInt DoRequest(TInt aFunction, TRequestStatus* aStatus, TAny* a1, TAny* a2);
                void DoCancel(TInt aMask);
                static void DoDfc(TAny* aPtr);
                TInt Create(TInfo& aInfo);
                DThread* iClient; TRequestStatus* iStatus; TAny* iDest; TAny* iBuffer; TDes8* iDes; TInt iCount; TInt iLength;
                TDynamicDfcQue* iDfcQ; TClientRequest* iRequest; TClientBufferRequest* iBufferRequest; TVirtualPinObject* iPin;
                TClientDataRequest<TInfo>* iDataRequest; TClientBuffer* iClientBuffer; NFastMutex iLock; DMutex* iMutex; TDfc iDfc;
            };
            """;
    private static final String DIRECT = CHANNEL.replace("public DLogicalChannel {\n", "public DLogicalChannelBase {\n")
            .replace("void HandleMsg(TMessageBase* aMsg);", "TInt Request(TInt aReqNo, TAny* a1, TAny* a2);");
    private static final String MEDIA = """
            class DMediaDriverNand : public DMediaDriver {
            public:
                TInt Request(TLocDrvRequest& aRequest);
                TInt Caps(TLocDrv& aDrive, TLocalDriveCapsV6& caps);
                TInt DoCreate(); void Done(); TInt StartRead(); TInt CopyFromCache();
                TLocDrvRequest* iCurrentReq; Int64 iPosition; Int64 iCachedPosition; TUint8* iBuffer; TInt iLength; TInt iOffset;
            };
            """;
    private static final String PAGING = "ids(DMediaPagingDevice::ERomPageInRequest + KRomBase, "
            + "DMediaPagingDevice::ECodePageInRequest, TLocDrvRequest::EDataPaging, KPartitionTypeROM);\n";

    private static final MediaDriverSettings HEADER = new MediaDriverSettings("NAND", 2, List.of(2, 3), 1, "Nand", 3, 1,
            List.of(2), 8, null, null);

    /** Where the code of a page may stand; {@code %s} is the code. */
    private static final List<String> FRAMES = List.of("%s", CHANNEL + "%s",
            CHANNEL + "void DChannel::HandleMsg(TMessageBase* aMsg) {\n%s\n}\n",
            CHANNEL + "void DChannel::DoCancel(TInt aMask) {\n%s\n}\n"
                    + "void DChannel::HandleMsg(TMessageBase* aMsg) { DoCancel(1); }\n",
            CHANNEL + "TInt DChannel::DoControl(TInt aFunction, TAny* a1, TAny* a2) {\n%s\nreturn KErrNone;\n}\n"
                    + "void DChannel::HandleMsg(TMessageBase* aMsg) { DoControl(aMsg->iValue, aMsg->Ptr0(), 0); }\n",
            CHANNEL + "TInt DChannel::DoRequest(TInt aFunction, TRequestStatus* aStatus, TAny* a1, TAny* a2) {\n%s\n"
                    + "return KErrNone;\n}\nvoid DChannel::HandleMsg(TMessageBase* aMsg) { "
                    + "DoRequest(aMsg->iValue, (TRequestStatus*)aMsg->Ptr0(), aMsg->Ptr1(), 0); }\n",
            CHANNEL + "TInt DChannel::DoCreate(TInt, const TDesC8*, const TVersion&) {\n%s\nreturn KErrNone;\n}\n"
                    + "void DChannel::HandleMsg(TMessageBase* aMsg) { ++iCount; }\n",
            CHANNEL + "TInt DChannel::DoCreate(TInt, const TDesC8*, const TVersion&) {\n"
                    + "return Kern::CreateClientRequest(iRequest);\n}\nDChannel::~DChannel() {\n%s\n}\n",
            CHANNEL + "DChannel::DChannel() :\n%s\n{}\n"
                    + "void DChannel::DoDfc(TAny* aPtr) { Kern::ThreadRawWrite(iClient, iDest, iBuffer, 4); }\n",
            DIRECT + "TInt DChannel::Request(TInt aReqNo, TAny* aUser, TAny* aDest) {\n%s\nreturn KErrNone;\n}\n",
            "DECLARE_STANDARD_EXTENSION() {\nTInt r = KErrNone;\n%s\nmedia->iMsgQ.Receive();\nreturn r;\n}\n",
            MEDIA + "%s", MEDIA + "void DMediaDriverNand::Done() {\n" + PAGING + "%s\nComplete(*iCurrentReq, 0);\n}\n"
                    + "TInt DMediaDriverNand::Request(TLocDrvRequest& aRequest) { Done(); return 0; }\n",
            MEDIA + "TInt DMediaDriverNand::Request(TLocDrvRequest& aRequest) {\nTInt r = 0;\n%s\nreturn r;\n}\n",
            MEDIA + "TInt DMediaDriverNand::Request(TLocDrvRequest& aRequest) {\nTInt r = 0;\nif (aRequest.Id() == "
                    + "DMediaPagingDevice::ECodePageInRequest)\nStartRead();\n%s\nreturn r;\n}\n",
            MEDIA + "TInt DMediaDriverNand::Request(TLocDrvRequest& aRequest) {\nTInt r = 0;\nswitch (aRequest.Id()) {\n"
                    + "%s\n}\nreturn r;\n}\n",
            MEDIA + "TInt DMediaDriverNand::Request(TLocDrvRequest& aRequest) {\nTInt r = 0;\n%s\nreturn r;\n}\n"
                    + "DECLARE_STANDARD_PDD() { return new DFactory; }\n",
            MEDIA + "TInt DMediaDriverNand::Caps(TLocDrv& aDrive, TLocalDriveCapsV6& caps) {\n%s\n"
                    + "return KErrCompletion;\n}\nTInt DMediaDriverNand::Request(TLocDrvRequest& aRequest) {\nreturn "
                    + "aRequest.Id() == DMediaPagingDevice::ECodePageInRequest ? StartRead() : KErrNotSupported;\n}\n",
            MEDIA + "TInt DMediaDriverNand::Request(TLocDrvRequest& aRequest) {\nif (aRequest.Id() == DLocalDrive::ERead)\n"
                    + "return KMediaDriverDeferRequest;\nreturn StartRead();\n}\n%s");

    @TestFactory
    Stream<DynamicTest> examples() {
        return RuleCatalogue.rules().stream().map(r -> r.descriptor().id())
                .map(id -> DynamicTest.dynamicTest(id, () -> check(id)));
    }

    private static void check(String rule) throws IOException {
        String page = Files.readString(RepositoryFiles.root().resolve("docs/rules/" + rule + ".md"));
        Matcher block = BLOCK.matcher(page);
        assertTrue(block.find() && block.group(1).equals("Bad"), "no bad example");
        String bad = block.group(2);
        assertTrue(block.find() && block.group(1).equals("Good"), "no good example");
        String good = block.group(2);
        var flagged = FRAMES.stream().filter(f -> isFlagged(rule, f, bad)).toList();
        assertTrue(!flagged.isEmpty(), "the bad example is flagged nowhere");
        assertTrue(flagged.stream().anyMatch(f -> !isFlagged(rule, f, good)), "the good example is flagged, too");
    }

    private static boolean isFlagged(String rule, String frame, String code) {
        var source = new SourceFile("page.cpp", frame.replace("%s", code));
        return Stream.of(MissingIncludesTest.EVERY_RULE, CheckOptions.DEFAULT.withSettings(HEADER))
                .anyMatch(options -> DriverChecker
                        .check(List.of(source), options).stream().anyMatch(f -> f.rule().equals(rule)));
    }
}
