#pragma once
#include <Eigen/Core>

namespace milepost {

// Matrices of the fits: a row per student, rows contiguous, so that one student is one cache line walk.
using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using MatrixView = Eigen::Ref<const Matrix>;
using Vector = Eigen::VectorXd;
using VectorView = Eigen::Ref<const Vector>;
using Square = Eigen::MatrixXd;  // p × p: penalties, Hessians, covariances

}  // namespace milepost
