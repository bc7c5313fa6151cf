# Reference numbers of logistic_fit_test, node_fit_test and design_test. Run: Rscript tests/oracles/logistic.R
# (Debian 12: r-cran-mass, r-cran-glmnet, r-cran-brglm2, r-cran-rms)
suppressMessages({library(MASS); library(glmnet); library(brglm2)})
options(digits = 12)
tight <- glm.control(epsilon = 1e-14, maxit = 100)
low <- glm(low ~ age + lwt + smoke + ht + ui, binomial, birthwt, control = tight)
cat("birthwt, maximum likelihood\n"); print(summary(low)$coefficients[, 1:2]); cat("deviance", deviance(low), "\n")

x <- scale(as.matrix(birthwt[, c("age", "lwt", "smoke", "ht", "ui")]))  # sd with n - 1
y <- birthwt$low
ridge <- 5
b <- c(qlogis(mean(y)), rep(0, 5)); z <- cbind(1, x); penalty <- diag(c(0, rep(ridge, 5)))
for (i in 1:50) {
  p <- plogis(drop(z %*% b)); information <- crossprod(z, z * (p * (1 - p)))
  b <- b + solve(information + penalty, crossprod(z, y - p) - penalty %*% b)
}
cat("birthwt, ridge 5 on standardised columns\n"); print(drop(b))
cat("edf", sum(diag(solve(information + penalty, information))), "\n")
fit <- glmnet(x, y, family = "binomial", alpha = 0, lambda = ridge / length(y), standardize = FALSE, thresh = 1e-16, maxit = 1e7)
cat("the same by glmnet, lambda = 5/189\n"); print(as.numeric(coef(fit)))

data("endometrial", package = "brglm2")
firth <- glm(HG ~ NV + PI + EH, binomial, endometrial, method = "brglmFit", type = "AS_mean", control = list(epsilon = 1e-12, maxit = 500))
cat("endometrial, Firth\n"); print(coef(firth))
cat("restricted cubic spline at 4 and 5, knots 1.5 2.5 3.5 4.5\n")
print(Hmisc::rcspline.eval(c(4, 5), c(1.5, 2.5, 3.5, 4.5)))
