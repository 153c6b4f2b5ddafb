#include "FaultVfs.h"

#include <sqlite3.h>

void FaultVfs::failAt(int n, int code, How how)
{
    m_operations = 0;
    m_failed = false;
    m_code = code;
    m_forever = how == How::FromThenOn;
    m_failAt = n;
}

void FaultVfs::heal()
{
    m_failAt = 0;
    m_operations = 0;
    m_failed = false;
}

int FaultVfs::verdict()
{
    const int operation = ++m_operations;
    const int at = m_failAt;
    if (at == 0 || operation < at || (operation > at && !m_forever))
        return SQLITE_OK;
    m_failed = true;
    return m_code;
}
