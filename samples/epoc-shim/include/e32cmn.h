// SPDX-FileCopyrightText: Pagewright contributors
// SPDX-License-Identifier: EPL-2.0

// Descriptors, versions, status words and queues. On the kernel side every descriptor is eight bits wide.
#ifndef PAGEWRIGHT_E32CMN_H
#define PAGEWRIGHT_E32CMN_H

#include "e32const.h"
#include "e32def.h"
#include "e32err.h"

class TDesC8 {
public:
    TInt Length() const;
    TInt Size() const;
    const TUint8* Ptr() const;
    TInt Compare(const TDesC8& aDes) const;
    TBool operator==(const TDesC8& aDes) const;
    TBool operator!=(const TDesC8& aDes) const;
    const TUint8& operator[](TInt aIndex) const;
};

class TDes8 : public TDesC8 {
public:
    TInt MaxLength() const;
    TInt MaxSize() const;
    TUint8* Ptr();
    const TUint8* Ptr() const;
    void SetLength(TInt aLength);
    void SetMax();
    void Zero();
    void Copy(const TDesC8& aDes);
    void Copy(const TUint8* aBuffer, TInt aLength);
    void Append(TInt aChar);
    void Append(const TDesC8& aDes);
    void AppendNum(TInt aValue);
    void AppendNumFixedWidth(TUint aValue, TInt aRadix, TInt aWidth);
    void Fill(TInt aChar, TInt aLength);
    void FillZ();
    void FillZ(TInt aLength);
    TDes8& operator=(const TDesC8& aDes);
};

class TPtrC8 : public TDesC8 {
public:
    TPtrC8();
    TPtrC8(const TDesC8& aDes);
    TPtrC8(const TUint8* aBuffer, TInt aLength);
    void Set(const TUint8* aBuffer, TInt aLength);
};

class TPtr8 : public TDes8 {
public:
    TPtr8(TUint8* aBuffer, TInt aMaxLength);
    TPtr8(TUint8* aBuffer, TInt aLength, TInt aMaxLength);
    void Set(TUint8* aBuffer, TInt aLength, TInt aMaxLength);
    TPtr8& operator=(const TDesC8& aDes);
};

template<TInt S> class TBufC8 : public TDesC8 {
public:
    TBufC8();
    TBufC8(const TDesC8& aDes);

private:
    TUint8 iBuf[S];
};

template<TInt S> class TBuf8 : public TDes8 {
public:
    TBuf8();
    explicit TBuf8(TInt aLength);
    TBuf8(const TDesC8& aDes);
    TBuf8& operator=(const TDesC8& aDes);

private:
    TUint8 iBuf[S];
};

template<class T> class TPckg : public TPtr8 {
public:
    TPckg(const T& aRef);
    T& operator()();
};
template<class T> class TPckgC : public TPtrC8 {
public:
    TPckgC(const T& aRef);
};
template<class T> class TPckgBuf : public TDes8 {
public:
    TPckgBuf();
    TPckgBuf(const T& aRef);
    T& operator()();

private:
    T iValue;
};

class HBuf8 : public TDes8 {
public:
    static HBuf8* New(TInt aMaxLength);
    static HBuf8* New(const TDesC8& aDes);
    TDes8* operator&();
};

typedef TDesC8 TDesC;
typedef TDes8 TDes;
typedef TPtrC8 TPtrC;
typedef TPtr8 TPtr;
typedef HBuf8 HBuf;

template<TInt S> class TLitC8 {
public:
    const TDesC8* operator&() const { return reinterpret_cast<const TDesC8*>(this); }
    operator const TDesC8&() const { return *reinterpret_cast<const TDesC8*>(this); }
    const TDesC8& operator()() const { return *reinterpret_cast<const TDesC8*>(this); }
    TUint iTypeLength;
    char iBuf[S];
};

#define _LIT8(name, text) static const TLitC8<sizeof(text)> name = { sizeof(text) - 1, text }
#define _LIT(name, text) _LIT8(name, text)
#define _L8(text) (TPtrC8(reinterpret_cast<const TUint8*>(text), sizeof(text) - 1))
#define _L(text) _L8(text)
#define _S8(text) (reinterpret_cast<const TUint8*>(text))
#define _S(text) _S8(text)

class TVersion {
public:
    TVersion();
    TVersion(TInt aMajor, TInt aMinor, TInt aBuild);
    TInt8 iMajor;
    TInt8 iMinor;
    TInt16 iBuild;
};

class TRequestStatus {
public:
    TRequestStatus();
    TRequestStatus(TInt aValue);
    TInt operator=(TInt aValue);
    TBool operator==(TInt aValue) const;
    TBool operator!=(TInt aValue) const;
    TInt Int() const;

private:
    TInt iStatus;
    TUint iFlags;
};

class TCallBack {
public:
    TInt (*iFunction)(TAny* aPtr);
    TAny* iPtr;
};

class SDblQueLink {
public:
    SDblQueLink();
    void Enque(SDblQueLink* aLink);
    void AddBefore(SDblQueLink* aLink);
    void Deque();
    SDblQueLink* iNext;
    SDblQueLink* iPrev;
};

class SDblQue {
public:
    SDblQue();
    TBool IsEmpty() const;
    void Add(SDblQueLink* aLink);
    void AddHead(SDblQueLink* aLink);
    SDblQueLink* First() const;
    SDblQueLink* Last() const;
    SDblQueLink* GetFirst();
    SDblQueLink iA;
};

extern "C" {
TAny* memcpy(TAny* aTarget, const TAny* aSource, size_t aLength) throw();
TAny* memset(TAny* aTarget, TInt aValue, size_t aLength) throw();
TAny* memmove(TAny* aTarget, const TAny* aSource, size_t aLength) throw();
void memclr(TAny* aTarget, TUint aLength);
TUint8* wordmove(TAny* aTarget, const TAny* aSource, TUint aLength);
}

inline TInt I64INT(Int64 aValue) { return static_cast<TInt>(aValue); }
inline TUint I64LOW(Int64 aValue) { return static_cast<TUint>(aValue); }
inline TInt I64HIGH(Int64 aValue) { return static_cast<TInt>(aValue >> 32); }
inline Int64 MAKE_TINT64(TInt aHigh, TUint aLow) { return (static_cast<Int64>(aHigh) << 32) | aLow; }

#endif
