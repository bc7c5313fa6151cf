// The program must run where nothing newer is: built for plain x86-64 (or whatever else this machine is).
#define KERNELS v1
#define KERNELS_NAME "x86-64"
#include "core/prediction/numeric/kernels/kernels.inc"
