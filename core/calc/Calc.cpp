#include "core/calc/CellKey.h"
