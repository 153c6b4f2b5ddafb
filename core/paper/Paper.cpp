#include "core/paper/Paper.h"
