// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// A kernel that logs what an entry point asks of it. The first argument names the call that fails, counted from 1,
// and the second its result; the last line printed is what the entry point returned.
#include <drivers/locmedia.h>
#include <kernel/kernel.h>

#include <cstdio>
#include <cstdlib>

static int failing = 0;
static int failure = 0;
static int calls = 0;

static TInt Result() { return ++calls == failing ? failure : KErrNone; }

TAny* DBase::operator new(size_t aSize) throw() {
    return Result() == KErrNone ? calloc(1, aSize + 4096) : NULL;
}
void DBase::operator delete(TAny* aPtr) throw() { free(aPtr); }
DBase::~DBase() {}

TVersion::TVersion() {}
TVersion::TVersion(TInt aMajor, TInt aMinor, TInt aBuild) : iMajor(aMajor), iMinor(aMinor), iBuild(aBuild) {}
TMessageQue::TMessageQue(TDfcFn aFunction, TAny* aPtr, TDfcQue* aDfcQ, TInt aPriority)
    : TDfc(aFunction, aPtr, aDfcQ, aPriority) {}
TDfc::TDfc(TDfcFn, TAny*, TDfcQue*, TInt) {}
TDfcQue::TDfcQue() {}
TPartitionInfo::TPartitionInfo() {}
DMedia::DMedia() {}
DPrimaryMediaBase::DPrimaryMediaBase() : iDfcQ(NULL), iMsgQ(NULL, this, NULL, 1), iDeferred(NULL, NULL, NULL, 0) {}

static const char* Text(const TDesC& aDes) {
    return reinterpret_cast<const char*>(&aDes) + sizeof(TUint);
}

static void List(const TInt* aList, TInt aCount) {
    for (TInt i = 0; i < aCount; i++)
        printf("%s%d", i == 0 ? "" : ",", aList[i]);
}

TInt Kern::DfcQInit(TDfcQue*, TInt aPriority, const TDesC* aName) {
    printf("DfcQInit %d %s\n", aPriority, Text(*aName));
    return Result();
}
void TMessageQue::Receive() { printf("Receive\n"); }
TInt Kern::InstallPhysicalDevice(DPhysicalDevice* aDevice) {
    printf("InstallPhysicalDevice%s\n", aDevice == NULL ? " null" : "");
    return Result();
}
TInt LocDrv::RegisterMediaDevice(TMediaDevice aDevice, TInt aDriveCount, const TInt* aDriveList,
                                 DPrimaryMediaBase* aPrimaryMedia, TInt aNumMedia, const TDesC& aName) {
    printf("RegisterMediaDevice %d ", aDevice);
    List(aDriveList, aDriveCount);
    printf(" %d %s%s\n", aNumMedia, Text(aName), aPrimaryMedia->iDfcQ == NULL ? " without queue" : "");
    return Result();
}
TInt LocDrv::RegisterPagingDevice(DPrimaryMediaBase* aPrimaryMedia, const TInt* aPagingDriveList, TInt aDriveCount,
                                  TUint aPagingType, TInt aReadShift, TUint aNumPages) {
    printf("RegisterPagingDevice ");
    List(aPagingDriveList, aDriveCount);
    printf(" %u %d %u%s\n", aPagingType, aReadShift, aNumPages, aPrimaryMedia == NULL ? " null" : "");
    return Result();
}

int main(int aCount, char** aArguments) {
    failing = aCount > 1 ? atoi(aArguments[1]) : 0;
    failure = aCount > 2 ? atoi(aArguments[2]) : 0;
    printf("= %d\n", KernelModuleEntry(KModuleEntryReasonExtensionInit1));
    return 0;
}
