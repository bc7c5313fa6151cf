# Reference numbers of random_intercept_fit_test.cpp and smoothing_fit_test.cpp.
# Run: Rscript tests/oracles/mixed_oracles.R   (Debian 12: r-cran-lme4, r-cran-glmmtmb, r-cran-mgcv)
suppressMessages({library(lme4); library(glmmTMB); library(mgcv)})
options(digits = 12)
tight <- glmmTMBControl(optCtrl = list(iter.max = 1e4, eval.max = 1e4, rel.tol = 1e-15, x.tol = 1e-12))
show <- function(name, fit) {
  cat(name, "\n  b", sprintf("%.9f", fixef(fit)$cond), "\n  sd", sprintf("%.9f", attr(VarCorr(fit)$cond[[1]], "stddev")),
      " ll", sprintf("%.9f", as.numeric(logLik(fit))), "\n  se", sprintf("%.9f", sqrt(diag(vcov(fit)$cond))), "\n")
}
cbpp$share <- cbpp$incidence / cbpp$size
fit <- glmmTMB(share ~ period + (1 | herd), cbpp, family = binomial, weights = size, control = tight)
show("cbpp, full Laplace", fit)
cat("  u", sprintf("%.8f", ranef(fit)$cond$herd[, 1]), "\n")
cat("  binomial constant", sprintf("%.9f", sum(lchoose(cbpp$size, cbpp$incidence))), "\n")

# Twelve groups of 1 to 40 rows of 0/1, written so that C++ makes the same rows (sines, no random numbers).
n <- 240; i <- 0:(n - 1)
g <- floor(12 * (i / n)^2)
x <- sin(1.7 * i) + 0.5 * cos(0.3 * i); z <- cos(2.3 * i)
y <- as.numeric(0.8 * x - 0.5 * z + 1.2 * sin(5 * g) + 1.5 * sin(12.9898 * i) * cos(78.233 * i) > 0.2)
rows <- data.frame(y, x, z, g = factor(g))
show("bernoulli groups", glmmTMB(y ~ x + z + (1 | g), rows, family = binomial, control = tight))

# Two ridge blocks and a random intercept as paraPen / s(bs = "re"): REML of the Laplace evidence.
n <- 400; i <- 0:(n - 1)
t <- (i + 0.5) / n; v <- abs(sin(3.1 * i)); g <- i %% 8
A <- sapply(1:5, function(k) cos(pi * k * t)); B <- sapply(1:4, function(k) cos(pi * k * v))
noise <- 2 * sin(12.9898 * i) * cos(78.233 * i) + 1.2 * sin(0.77 * i * i)
SA <- diag((1:5)^2); SB <- diag((1:4)^2)
tell <- function(name, m) cat(name, "\n  -REML", sprintf("%.9f", as.numeric(m$gcv.ubre)), " sp", sprintf("%.8g", m$sp), "\n  b",
  sprintf("%.8f", coef(m)), "\n  edf", sprintf("%.6f", sum(m$edf)), "\n  se", sprintf("%.8f", sqrt(diag(m$Vp))), "\n")
strict <- gam.control(epsilon = 1e-12, newton = list(conv.tol = 1e-11))
y <- as.numeric(0.3 + 1.5 * sin(6 * t) + 0.1 * v + noise > 0)
tell("gam, a term that is nothing", gam(y ~ A + B, family = binomial, method = "REML", paraPen = list(A = list(SA), B = list(SB))))
y <- as.numeric(0.3 + 1.5 * sin(6 * t) + 1.4 * cos(4 * v) + 0.9 * sin(3 * g) + noise > 0)
tell("gam, two blocks", gam(y ~ A + B, family = binomial, method = "REML", paraPen = list(A = list(SA), B = list(SB)), control = strict))
gf <- factor(g)
tell("gam, two blocks and groups", gam(y ~ A + B + s(gf, bs = "re"), family = binomial, method = "REML",
  paraPen = list(A = list(SA), B = list(SB)), control = strict))
