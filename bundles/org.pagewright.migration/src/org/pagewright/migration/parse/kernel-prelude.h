// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// Read before every driver source: the kernel's macros, and the names of its types, so that casts and declarations
// are told from calls and products. Real declarations are in samples/epoc-shim.
#define __EPOC32__ 1
#define __MARM__ 1
#define __DEMAND_PAGING__ 1
#define EKA2 1
#define IMPORT_C
#define EXPORT_C
#define NONSHARABLE_CLASS(x) class x
#define NONSHARABLE_STRUCT(x) struct x
#define GLREF_C extern
#define GLDEF_C
#define LOCAL_C static
#define GLREF_D extern
#define GLDEF_D
#define LOCAL_D static
#define FOREVER for(;;)
#define TEMPLATE_SPECIALIZATION template<>
#define BEGIN_MACRO do {
#define END_MACRO } while (0)
#define __NAKED__
#define __SOFTFP
#define __NO_THROW
#define __DECLARE_TEST
#define __ASSERT_ALWAYS(c,p) ((void)(c))
#define __ASSERT_DEBUG(c,p) ((void)(c))
#define __NK_ASSERT_ALWAYS(c) ((void)(c))
#define __NK_ASSERT_DEBUG(c) ((void)(c))
#define __ASSERT_COMPILE(c)
#define __ASSERT_CRITICAL
#define __ASSERT_NO_FAST_MUTEX
#define __ASSERT_SYSTEM_LOCK
#define __ASSERT_MUTEX(m)
#define __e32_memory_barrier() ((void)0)
#define __KTRACE_OPT(m,s)
#define __KTRACE_OPT2(m,n,s)
#define __KTRACE_ALL(m,s)
#define __DEBUG_ONLY(s)
#define __CHECK_PRECONDITIONS(a,b)
#define CHECK_PRECONDITIONS(a,b)
#define CHECK_PAGING_SAFE
#define TRAP(r,s) { s; }
#define TRAPD(r,s) TInt r; { s; }
#define TRAP_IGNORE(s) { s; }
#define XTRAP(r,h,s) { PagewrightTrap(); s; }
#define XTRAPD(r,h,s) TInt r = 0; { PagewrightTrap(); s; }
#define XT_DEFAULT 0
#define _LIT(n,s) const char n[] = s
#define _LIT8(n,s) const char n[] = s
#define _LIT16(n,s) const char n[] = s
#define _L(s) TPtrC(s)
#define _L8(s) TPtrC8(s)
#define _S(s) s
#define _S8(s) s
#define _ALIGN_UP(v,a) ((v) + (a))
#define _ALIGN_DOWN(v,a) ((v) - (a))
#define _FOFF(t,f) 0
#define VA_START(a,b)
#define VA_END(a)
#define DECLARE_STANDARD_EXTENSION() TInt PagewrightStandardExtension()
#define DECLARE_EXTENSION_WITH_PRIORITY(p) TInt PagewrightPriorityExtension()
#define DECLARE_STANDARD_PDD() DPhysicalDevice* PagewrightStandardPdd()
#define DECLARE_EXTENSION_PDD() DPhysicalDevice* PagewrightExtensionPdd()
#define DECLARE_STANDARD_LDD() DLogicalDevice* PagewrightStandardLdd()
#define DECLARE_EXTENSION_LDD() DLogicalDevice* PagewrightExtensionLdd()
typedef int TInt; typedef unsigned int TUint; typedef int TBool; typedef void TAny; typedef unsigned char TUint8;
typedef signed char TInt8; typedef short TInt16; typedef unsigned short TUint16; typedef int TInt32;
typedef unsigned int TUint32; typedef long long TInt64; typedef unsigned long long TUint64; typedef long long Int64;
typedef unsigned long long Uint64; typedef unsigned long TLinAddr; typedef unsigned long TPhysAddr;
typedef float TReal32; typedef double TReal64; typedef double TReal; typedef unsigned char TText8;
typedef unsigned char TText; typedef void (*TDfcFn)(TAny*); typedef void (*NTimerFn)(TAny*); typedef void (*TIsr)(TAny*);
class TDesC8; class TDes8; class TPtr8; class TPtrC8; class TRequestStatus; class TVersion; class DThread; class DProcess;
class DMutex; class DSemaphore; class DChunk; class DObject; class DBase; class TDfc; class TDfcQue; class TDynamicDfcQue;
class TMessageBase; class TThreadMessage; class TMessageQue; class NTimer; class NFastMutex; class DLogicalChannel;
class DLogicalChannelBase; class DLogicalDevice; class DPhysicalDevice; class DPowerHandler; class TClientRequest;
class TClientBufferRequest; class TClientBuffer; class TVirtualPinObject; class DMediaDriver; class DPrimaryMediaBase;
class DMedia; class TLocDrv; class TLocDrvRequest; class DPagingDevice; class DMediaPagingDevice; class TPartitionInfo;
class TPartitionEntry; class TLocalDriveCaps; class TLocalDriveCapsV2; class TLocalDriveCapsV3; class TLocalDriveCapsV4;
class TLocalDriveCapsV5; class TLocalDriveCapsV6; class TLocalDriveCapsV7; class SDblQue;
class SDblQueLink; class NThread; class NThreadBase; class DKernelEventHandler; class TCallBack;
typedef TDesC8 TDesC; typedef TDes8 TDes; typedef TPtr8 TPtr; typedef TPtrC8 TPtrC;
template<class T> class TClientDataRequest; template<class A, class B> class TClientDataRequest2;
template<int S> class TBuf8; template<int S> class TBufC8; template<class T> class TPckg; template<class T> class TPckgC;
template<class T> class TPckgBuf;
