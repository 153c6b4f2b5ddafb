#include "core/profile/Dictionary.h"
#include "core/profile/Profile.h"
#include "core/profile/ProfileReader.h"
