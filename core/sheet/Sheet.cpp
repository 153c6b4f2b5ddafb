#include "core/sheet/Sheet.h"
