#!/usr/bin/python3
"""scikit-learn's figures for the tables of tests/data/prediction, and isotonic's, beside evaluation.R.
Run: /usr/bin/python3 tests/oracles/evaluation.py  (scikit-learn 1.2.1, pandas 1.5.3)"""
import numpy
import pandas
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score

numpy.set_printoptions(precision=13)
for name, outcome, probability in [("birthwt_fitted", "low", "probability"), ("calibration_curves_test", "y", "p")]:
    table = pandas.read_csv(f"tests/data/prediction/{name}.csv")
    y, p = table[outcome].to_numpy(), table[probability].to_numpy()
    print(name, roc_auc_score(y, p), brier_score_loss(y, p), log_loss(y, p))
    for k in (19, 50):  # the K highest, and the K lowest for outcome 0; no ties at these edges
        high, low = numpy.argsort(-p)[:k], numpy.argsort(p)[:k]
        print("  K", k, "recall", y[high].sum() / y.sum(), "precision", y[high].mean(),
              "support recall", (1 - y[low]).sum() / (1 - y).sum(), "support precision", (1 - y[low]).mean())
print("isotonic", IsotonicRegression().fit_transform(range(10), [0, 0, 1, 0, 1, 1, 0, 1, 1, 1]))
print("log_loss of certain and wrong", log_loss([1, 0], [0.0, 1.0]))


def roc(score, outcome):
    """Corners of the curve, by hand."""
    score, outcome = numpy.array(score), numpy.array(outcome)
    cuts = sorted(set(score), reverse=True)
    return ([0] + [(outcome[score >= c] == 0).sum() / (outcome == 0).sum() for c in cuts],
            [0] + [(outcome[score >= c] == 1).sum() / (outcome == 1).sum() for c in cuts])


def abroca(a, b):
    """Area between two curves on a fine grid of midpoints (upright pieces do not matter)."""
    x = (numpy.arange(2000000) + 0.5) / 2000000
    return numpy.abs(numpy.interp(x, *a) - numpy.interp(x, *b)).mean()


tied = roc([0.5] * 4, [1, 0, 1, 0])
p = [0.9, 0.8, 0.7, 0.6]
print("abroca", abroca(roc(p, [1, 0, 1, 0]), roc(p, [0, 1, 1, 0])), abroca(roc(p, [1, 1, 0, 0]), tied),
      "crossing", abroca(roc(p, [1, 0, 1, 0]), tied), abroca(roc(p, [0, 1, 1, 0]), tied))
