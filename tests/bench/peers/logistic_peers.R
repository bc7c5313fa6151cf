# Rscript logistic_peers.R DIR TASK: glm (TASK logistic) or cv.glmnet's ridge, 10 folds, 100 values (TASK ridge_cv) on the rows that
# `fit_bench write N DIR` wrote. One repeat above 20,000 rows.
arguments <- commandArgs(TRUE)
folder <- arguments[1]
task <- arguments[2]
n <- file.size(file.path(folder, "y.f64")) / 8
y <- readBin(file.path(folder, "y.f64"), "double", n)
x <- matrix(readBin(file.path(folder, "x.f64"), "double", n * 40), n, 40, byrow = TRUE)
repeats <- if (n > 20000) 1 else 3
show <- function(peer, seconds, numbers)
  cat(sprintf('{"task": "%s", "peer": "%s", "n": %d, "seconds": %.6f, "cpu_seconds": %.6f, "repeats": %d, "numbers": [%s]}\n', task, peer, as.integer(n),
              median(seconds["elapsed", ]), median(seconds["user.self", ] + seconds["sys.self", ]), ncol(seconds), paste(sprintf("%.12g", numbers), collapse = ", ")))
timed <- function(work) replicate(repeats, system.time(work())[c("user.self", "sys.self", "elapsed")])
if (task == "logistic") {
  seconds <- timed(function() fit <<- glm(y ~ x, family = binomial))
  show("R glm", seconds, coef(fit))
} else if (task == "ridge_cv") {
  library(glmnet)
  fold <- (seq_len(n) - 1) %% 10 + 1
  seconds <- timed(function() fit <<- cv.glmnet(x, y, family = "binomial", alpha = 0, foldid = fold))
  # glmnet's lambda is per row: ours is n times as large.
  show("cv.glmnet", seconds, c(fit$lambda.1se * n, fit$lambda.min * n, min(fit$cvm)))
} else stop("no such task")
