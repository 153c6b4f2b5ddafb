#include "core/text/Sentences.h"
