#include "core/exchange/Exchange.h"
