#include "ui/shared/page.h"
