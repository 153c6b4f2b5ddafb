#include "core/base/Error.h"
#include "core/base/Result.h"
