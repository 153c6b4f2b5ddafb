#include "core/formula/Ast.h"
