#include "ui/journey/journey_page.h"
