# Makes the tables of tests/data/prediction and prints the reference numbers of tests/core/prediction/{auc,calibration_measures}_test.cpp
# and tests/cli/evaluate_cli_test.cpp. Run: Rscript tests/oracles/evaluation.R  (R 4.2.2, pROC 1.18.0, MASS)
suppressMessages({library(pROC); library(MASS)}); options(warn = -1)
out <- "tests/data/prediction"
save <- function(d, name) write.csv(format(d, digits = 12, trim = TRUE), file.path(out, name), row.names = FALSE, quote = FALSE)

calibration <- function(y, p) {
  eta <- qlogis(p)
  slope <- glm(y ~ eta, family = binomial(), epsilon = 1e-16, maxit = 50); large <- glm(y ~ offset(eta), family = binomial(), epsilon = 1e-16, maxit = 50)
  wald <- function(f, i) { e <- coef(summary(f))[i, ]; c(e[1], e[1] - qnorm(.975) * e[2], e[1] + qnorm(.975) * e[2]) }
  smooth <- loess(y ~ p, span = .75, degree = 2); gap <- abs(fitted(smooth) - p)
  # 10 bins of equal count: row i of n in ascending order of p belongs to bin floor(10 i / n)
  o <- order(p); bin <- floor(10 * (seq_along(p) - 1) / length(p))
  ece <- sum(tapply(seq_along(p), bin, function(i) length(i) * abs(mean(y[o[i]]) - mean(p[o[i]])))) / length(p)
  list(brier = mean((p - y)^2), skill = 1 - mean((p - y)^2) / (mean(y) * (1 - mean(y))), log_loss = -mean(y * log(p) + (1 - y) * log(1 - p)),
       slope = wald(slope, 2), citl = wald(large, 1), ici = mean(gap), e50 = median(gap), e90 = unname(quantile(gap, .9)), ece = ece,
       vertices = c(smooth$kd$vert, sort(smooth$kd$xi[smooth$kd$xi != 0])))
}
show <- function(name, y, p) { cat("\n==", name, "\n"); r <- roc(y, p, quiet = TRUE, direction = "<")
  print(c(auc = as.numeric(auc(r)), var = var(r), ci = as.numeric(ci.auc(r))[c(1, 3)]), digits = 12); print(calibration(y, p), digits = 12) }
net_benefit <- function(y, p, t) { s <- p >= t; sum(s & y == 1) / length(y) - sum(s & y == 0) / length(y) * t / (1 - t) }

f <- glm(low ~ age + lwt + smoke + ht + ui, binomial, birthwt)
d <- data.frame(low = birthwt$low, probability = fitted(f), race = birthwt$race, smoke = birthwt$smoke)
save(d, "birthwt_fitted.csv"); show("birthwt", d$low, d$probability)
cat("net benefit\n"); print(sapply(c(.1, .2, .3, .4, .5), function(t) net_benefit(d$low, d$probability, t)), digits = 12)
cat("support (outcome 0, 1 - p)\n"); print(sapply(c(.1, .2, .3, .4, .5), function(t) net_benefit(1 - d$low, 1 - d$probability, t)), digits = 12)

# CalibrationCurves' traindata and testdata: its seed, its truth; reproduces model.md 5 to every digit.
b <- c(.1, .5, 1.2, -.75, .8); set.seed(1782)
X <- replicate(4, rnorm(1e3)); y <- rbinom(1e3, 1, plogis(cbind(1, X) %*% b)); f <- glm(y ~ X, family = binomial())
V <- replicate(4, rnorm(5e2)); yv <- rbinom(5e2, 1, plogis(cbind(1, V) %*% b)); p <- plogis(drop(cbind(1, V) %*% coef(f)))
save(data.frame(y = yv, p = p), "calibration_curves_test.csv"); show("CalibrationCurves testdata", yv, p)

data(aSAH)
a <- data.frame(poor = as.integer(aSAH$outcome == "Poor"), s100b = aSAH$s100b, ndka = aSAH$ndka, wfns = as.integer(aSAH$wfns))
save(a, "asah.csv")
rocs <- lapply(a[-1], function(x) roc(a$poor, x, quiet = TRUE, direction = "<"))
cat("\n== aSAH\n"); for (n in names(rocs)) { cat(n, format(c(auc(rocs[[n]]), var(rocs[[n]]), ci.auc(rocs[[n]])[c(1, 3)]), digits = 12), "\n") }
for (pair in list(c("s100b", "ndka"), c("s100b", "wfns"))) {
  t <- roc.test(rocs[[pair[1]]], rocs[[pair[2]]], method = "delong", paired = TRUE)
  cat(pair, format(c(t$statistic, t$p.value, t$conf.int), digits = 12), "\n") }

# Coarse probabilities with many ties, as a rounded column has them.
r <- round(p, 1); r[r == 0] <- .05; r[r == 1] <- .95; show("rounded to tenths", yv, r)
