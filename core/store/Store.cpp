#include "core/store/Book.h"
