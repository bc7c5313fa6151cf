// Only reached where the processor says it has x86-64-v4.
#define KERNELS v4
#define KERNELS_NAME "x86-64-v4"
#include "core/prediction/numeric/kernels/kernels.inc"
