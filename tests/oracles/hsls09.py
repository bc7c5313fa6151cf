#!/usr/bin/env python3
"""HSLS:09 (shared/data/hsls09/dev.csv): prepares the table outside the project, and runs XGBoost on the same columns and folds.

  /usr/bin/python3 tests/oracles/hsls09.py prepare DEV.csv OUT     writes OUT/hsls09.csv for hsls09_<outcome>.json
  /usr/bin/python3 tests/oracles/hsls09.py peer OUT                AUC, Brier, slope, ICI of XGBoost, 10-fold, beside held-out
                                                                   files OUT/<outcome>_<variant>.csv of hsls09_fit_test
No audit-only column and no leak (marks after ninth grade, the 2012 survey) enters either side.
"""
import glob
import os
import sys

import numpy as np
import pandas as pd

NUMBERS = ["gpa_9th_survey3", "x1txmtscor", "X1SCHOOLBEL", "X1SCHOOLENG", "X1MTHEFF", "FYA_bachelor_survey1"]
LEVELS = ["S1M8GRADE", "x1stuedexpct", "feel_safe_survey1"]
OUTCOMES = ["ever_in_college", "dropout", "diploma"]


def prepared(path):
    raw = pd.read_csv(path)
    raw = raw.assign(
        x1txmtscor=raw.x1txmtscor.where(raw.x1txmtscor >= 0),
        x1stuedexpct=raw.x1stuedexpct.where(raw.x1stuedexpct >= 0),
        ever_in_college=raw.x4evratndclg.where(raw.x4evratndclg >= 0),
        dropout=raw.X4EVERDROP,
        diploma=(raw.x4hscompstat == 1).astype(float).where(raw.x4hscompstat > 0),
        fold=np.arange(len(raw)) % 10,
    )
    return raw[["stu_id", "fold"] + NUMBERS + LEVELS + OUTCOMES]


def measures(y, p):
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import brier_score_loss, roc_auc_score
    from statsmodels.nonparametric.smoothers_lowess import lowess
    eta = np.log(p / (1 - p))
    slope = LogisticRegression(C=1e9, tol=1e-8).fit(eta[:, None], y).coef_[0, 0]
    smooth = lowess(y, p, frac=.75, it=0, delta=.005, return_sorted=False)  # local lines; evaluation/ fits local parabolas
    return roc_auc_score(y, p), brier_score_loss(y, p), slope, np.mean(np.abs(smooth - p))


def xgboost_held_out(table, outcome, depth, rate):
    import xgboost
    rows = table[table[outcome].notna()]
    x = pd.concat([rows[NUMBERS], pd.get_dummies(rows[LEVELS].astype("object"), dtype=float)], axis=1).to_numpy(float)
    y, fold = rows[outcome].to_numpy(float), rows.fold.to_numpy()
    p = np.zeros(len(y))
    for k in range(10):
        train = fold != k
        inner = train & (fold == (k + 1) % 10)  # rounds by early stopping on one of the training folds, then all of them
        params = dict(objective="binary:logistic", max_depth=depth, eta=rate, subsample=.8, colsample_bytree=.8,
                      min_child_weight=5, tree_method="hist", nthread=1, eval_metric="logloss", seed=1)
        found = xgboost.train(params, xgboost.DMatrix(x[train & ~inner], y[train & ~inner]), 1500,
                              [(xgboost.DMatrix(x[inner], y[inner]), "inner")], early_stopping_rounds=40, verbose_eval=False)
        model = xgboost.train(params, xgboost.DMatrix(x[train], y[train]), found.best_iteration + 1)
        p[fold == k] = model.predict(xgboost.DMatrix(x[fold == k]))
    return y, p


def main():
    what, path = sys.argv[1], sys.argv[2]
    if what == "prepare":
        prepared(path).to_csv(os.path.join(sys.argv[3], "hsls09.csv"), index=False)
        return
    table = pd.read_csv(os.path.join(path, "hsls09.csv"))
    print("outcome variant AUC Brier slope ICI")
    for outcome in OUTCOMES:
        for file in sorted(glob.glob(os.path.join(path, outcome + "_*.csv"))):
            held_out = pd.read_csv(file)
            print(os.path.basename(file)[:-4], *("%.4f" % m for m in measures(held_out.y.to_numpy(), held_out.p.to_numpy())))
        for depth in (1, 2, 3, 4):
            y, p = xgboost_held_out(table, outcome, depth, .05)
            print(outcome, "xgboost depth", depth, *("%.4f" % m for m in measures(y, p)), flush=True)


main()
