#pragma once

// The inner loops of the passes over rows, once per instruction set (kernels_v1, _v3, _v4.cpp). Numbers and pointers
// only: code built for a newer processor must share no inline function with the rest, or the linker could run it on an
// older one.
namespace milepost::kernels {

// Rows of a matrix, `stride` doubles apart; outcome, weight, offset per row (the last two may be null). index: which
// rows, or null.
struct Rows {
  const double* x;
  long stride, columns;
  const double *y, *weights, *offset;
  const int* index;
  long first, count;  // of `index`, or of the rows
};

// Adds to what it points to.
struct Sums {
  double log_likelihood, farthest;  // farthest: the largest |eta| met
  double* gradient;                 // columns
  double* hessian;                  // padded × padded, upper triangle of blocks; null: not asked for
};

// Refits: replicates side by side. coefficients, gradient: padded × replicates_padded; counts: a row of `replicates`
// per row.
struct Replicates {
  const double* coefficients;
  const unsigned char* counts;
  long replicates, counts_stride;
  double* gradient;
};

// Leverages: turn: columns × padded, row k what x[k] adds to root x, so that |root (x - shift)|² is wanted; zero below its diagonal.
struct Turned {
  const double* turn;
  const double* shifts;  // a row of `columns` per place
  const int* places;     // per row
};

struct Kernels {
  const char* name;
  long lanes;                     // doubles in a vector
  long (*padded)(long columns);   // the width the kernels pad rows of so many columns (or replicates) to
  long (*scratch)(long columns);  // doubles of scratch a call needs
  void (*sums)(const Rows&, const double* b, Sums&, double* scratch);
  void (*gram)(const Rows&, double* out, double* scratch);  // X' diag(weights) X, as Sums::hessian
  void (*cross)(const Rows&, const double* residual, double* out, double* scratch);  // out += X' residual
  void (*predict)(const Rows&, const double* b, double* out);                        // out[i] = x_i b, from `first` on
  void (*chances)(const double* eta, long count, double* out);
  void (*replicates)(const Rows&, const Replicates&, double* scratch);
  void (*leverages)(const Rows&, const Turned&, double* out, double* scratch);  // out[i], from `first` on
  void (*score)(const Rows&, const double* b, double* chance, double* contributions, double* scratch);
};

extern const Kernels v1;
#if defined(__x86_64__)
extern const Kernels v3, v4;
#endif

}  // namespace milepost::kernels
