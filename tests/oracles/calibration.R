# Reference numbers of tests/core/prediction/calibration_test.cpp. Run: Rscript tests/oracles/calibration.R
# Logistic recalibration by glm; shrunken intercept and slope by optim on the penalised log-likelihood.
options(digits = 15)
eta <- c(-1, -.5, 0, .5, 1, 1.5, 2, 2.5); y <- c(0, 0, 1, 0, 1, 1, 1, 1)
map <- function(eta, y, tau2, slope_sd = NA) {
  negative <- function(par) {
    b <- if (is.na(slope_sd)) 1 else par[2]
    line <- par[1] + b * eta
    -sum(ifelse(y == 1, plogis(line, log.p = TRUE), plogis(-line, log.p = TRUE))) + par[1]^2 / (2 * tau2) +
      if (is.na(slope_sd)) 0 else (b - 1)^2 / (2 * slope_sd^2)
  }
  start <- if (is.na(slope_sd)) 0 else c(0, 1)
  gradient <- function(par) {
    b <- if (is.na(slope_sd)) 1 else par[2]
    r <- y - plogis(par[1] + b * eta)
    -c(sum(r) - par[1] / tau2, if (!is.na(slope_sd)) sum(r * eta) - (b - 1) / slope_sd^2)
  }
  optim(start, negative, gradient, method = "BFGS", control = list(reltol = 1e-16, maxit = 1000))$par
}
print(map(eta, y, .25)); print(coef(glm(y ~ 1, offset = eta, family = binomial)))
eta2 <- c(-2.1, -1.3, -.8, -.4, .1, .3, .9, 1.2, 1.8, 2.6); y2 <- c(0, 0, 1, 0, 0, 1, 0, 1, 1, 1)
print(coef(glm(y2 ~ eta2, family = binomial, control = glm.control(epsilon = 1e-14))))

# A school of 600: eta on a grid, outcomes by a fixed rule with a chance of logistic(shift + slope eta).
school <- function(n, shift, slope) {
  i <- 0:(n - 1)
  eta <- -2 + 4 * ((i * 37) %% n) / (n - 1)
  u <- ((i * 101 + 7) %% n + .5) / n
  list(eta = eta, y = as.numeric(u < plogis(shift + slope * eta)))
}
for (case in list(c(600, 0, 1), c(600, .5, 1), c(600, .4, .5), c(60, .9, .3), c(60, .1, 1))) {
  s <- school(case[1], case[2], case[3])
  l0 <- sum(dbinom(s$y, 1, plogis(s$eta), log = TRUE))
  g1 <- glm(y ~ 1, offset = eta, family = binomial, data = s); g2 <- glm(y ~ eta, family = binomial, data = s)
  cat("n, shift, slope:", case, " events:", sum(s$y), " LR intercept:", 2 * (logLik(g1) - l0), " both:", 2 * (logLik(g2) - l0),
      "\n  MAP intercept:", map(s$eta, s$y, .25), " MAP both:", map(s$eta, s$y, .25, .15), "\n")
}
