# The peers of mixed_bench on the same rows. Usage: Rscript mixed_peers.R FOLDER (of mixed_bench write N FOLDER) TASK
# TASK: glmmTMB | glmer0 | bam. Prints one JSON line.
arguments <- commandArgs(TRUE)
folder <- arguments[1]; task <- arguments[2]
n <- file.size(file.path(folder, "y.f64")) / 8
y <- readBin(file.path(folder, "y.f64"), "double", n)
x <- matrix(readBin(file.path(folder, "x.f64"), "double", n * 40), n, 40, byrow = TRUE)
school <- factor(readBin(file.path(folder, "school.i32"), "integer", n))
rows <- data.frame(y, x, school)
names(rows)[2:41] <- paste0("x", 1:40)
linear <- paste(paste0("x", 1:40), collapse = " + ")
say <- function(time, sd, more) cat(sprintf('{"task": "%s", "n": %d, "seconds": %.3f, "cpu_seconds": %.3f, "sd": %.6f, %s}\n',
  task, n, time[["elapsed"]], time[["user.self"]] + time[["sys.self"]], sd, more))
if (task == "glmmTMB") {
  suppressMessages(library(glmmTMB))
  time <- system.time(fit <- glmmTMB(as.formula(paste("y ~", linear, "+ (1 | school)")), rows, family = binomial))
  say(time, attr(VarCorr(fit)$cond[[1]], "stddev"), sprintf('"log_likelihood": %.8f, "b": [%s]', logLik(fit), paste(sprintf("%.8f", fixef(fit)$cond[1:3]), collapse = ", ")))
} else if (task == "glmer0") {
  suppressMessages(library(lme4))
  time <- system.time(fit <- glmer(as.formula(paste("y ~", linear, "+ (1 | school)")), rows, family = binomial, nAGQ = 0))
  say(time, attr(VarCorr(fit)[[1]], "stddev"), sprintf('"log_likelihood": %.8f, "b": [%s]', logLik(fit), paste(sprintf("%.8f", fixef(fit)[1:3]), collapse = ", ")))
} else {
  suppressMessages(library(mgcv))
  smooth <- paste(sprintf('s(x%d, bs = "cr", k = %d)', 1:28, 5 + (0:27) %% 6), collapse = " + ")
  formula <- as.formula(paste("y ~", smooth, "+", paste(paste0("x", 29:40), collapse = " + "), '+ s(school, bs = "re")'))
  time <- system.time(fit <- bam(formula, data = rows, family = binomial, method = "fREML", discrete = TRUE, nthreads = 2))
  say(time, sqrt(1 / tail(fit$sp, 1)), sprintf('"edf": %.4f, "brier": %.8f', sum(fit$edf), mean((y - fitted(fit))^2)))
}
