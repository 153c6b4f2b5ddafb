#include "core/session/Session.h"
