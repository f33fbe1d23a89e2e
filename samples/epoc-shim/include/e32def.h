// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// Basic types and the macros that kernel-side sources are written with. Declarations only: nothing links against this.
#ifndef PAGEWRIGHT_E32DEF_H
#define PAGEWRIGHT_E32DEF_H

#include <stddef.h>

typedef void TAny;
typedef signed char TInt8;
typedef unsigned char TUint8;
typedef short TInt16;
typedef unsigned short TUint16;
typedef int TInt32;
typedef unsigned int TUint32;
typedef long long Int64;
typedef unsigned long long Uint64;
typedef Int64 TInt64;
typedef Uint64 TUint64;
// The kernel casts freely between integers and pointers; both are 32 bits wide on the device.
typedef int TInt;
typedef unsigned int TUint;
typedef float TReal32;
typedef double TReal64;
typedef double TReal;
typedef unsigned char TText8;
typedef unsigned short TText16;
typedef TText8 TText;
typedef int TBool;
typedef unsigned long TLinAddr;
typedef unsigned int TPhysAddr;

enum TFalse { EFalse = 0 };
enum TTrue { ETrue = 1 };
enum TExitType { EExitKill, EExitTerminate, EExitPanic, EExitPending };
enum TOwnerType { EOwnerProcess, EOwnerThread };
enum TThreadRealtimeState { ERealtimeStateOff, ERealtimeStateOn, ERealtimeStateWarn };

const TInt KMaxTInt = 0x7fffffff;
const TInt KMinTInt = -0x7fffffff - 1;
const TUint KMaxTUint = 0xffffffffu;
const TInt KMaxTUint8 = 0xff;
const TInt KMaxTUint16 = 0xffff;

#define IMPORT_C
#define EXPORT_C
#define GLREF_D extern
#define GLDEF_D
#define LOCAL_D static
#define GLREF_C extern
#define GLDEF_C
#define LOCAL_C static
#define NONSHARABLE_CLASS(name) class name
#define NONSHARABLE_STRUCT(name) struct name
#define TEMPLATE_SPECIALIZATION template<>
#define BEGIN_MACRO do {
#define END_MACRO } while (0)
#define _FOFF(type, field) offsetof(type, field)
#define _ALIGN_UP(value, to) (((value) + ((to) - 1)) & ~((to) - 1))
#define _ALIGN_DOWN(value, to) ((value) & ~((to) - 1))
#define __SIZEOF_ARRAY__(array) (sizeof(array) / sizeof((array)[0]))
#define Min(a, b) ((a) < (b) ? (a) : (b))
#define Max(a, b) ((a) > (b) ? (a) : (b))

#define __ASSERT_ALWAYS(condition, otherwise) (void)((condition) || ((otherwise), 0))
#ifdef _DEBUG
#define __ASSERT_DEBUG(condition, otherwise) __ASSERT_ALWAYS(condition, otherwise)
#define __DEBUG_ONLY(statement) statement
#else
#define __ASSERT_DEBUG(condition, otherwise)
#define __DEBUG_ONLY(statement)
#endif
#define __ASSERT_COMPILE(condition) typedef char PagewrightCompileAssertion[(condition) ? 1 : -1] __attribute__((unused))
#define __KTRACE_OPT(mask, statement)
#define __KTRACE_OPT2(first, second, statement)
#define __KTRACE_ALL(mask, statement)
#define __PM_ASSERT(condition)

inline TAny* operator new(size_t, TAny* aAt, TInt) throw() { return aAt; }

#endif
