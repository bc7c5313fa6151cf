// Only reached where the processor says it has x86-64-v3.
#define KERNELS v3
#define KERNELS_NAME "x86-64-v3"
#include "core/prediction/numeric/kernels/kernels.inc"
