#include "core/audit/Explain.h"
#include "core/audit/Finding.h"
