#include "core/report/Address.h"
#include "core/report/Edit.h"
#include "core/report/Report.h"
