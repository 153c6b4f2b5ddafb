#include "core/num/AmountText.h"
#include "core/num/CellValue.h"
#include "core/num/Money.h"
#include "core/num/Tolerance.h"
