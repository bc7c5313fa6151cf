#!/usr/bin/python3
"""scikit-learn's AUC of the rows that `auc_bench ROWS ROUNDS FILE` wrote: auc_peer.py FILE [ROUNDS]; prints the median seconds and the AUC."""
import statistics
import sys
import time

import numpy
from sklearn.metrics import roc_auc_score

values = numpy.fromfile(sys.argv[1])
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 9
score, outcome = values[: len(values) // 2], values[len(values) // 2 :].astype(numpy.int8)
seconds = []
for _ in range(rounds):
    start = time.perf_counter()
    area = roc_auc_score(outcome, score)
    seconds.append(time.perf_counter() - start)
print(f"auc {statistics.median(seconds):.4f} s  {area:.12f}")
