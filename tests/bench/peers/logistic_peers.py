# logistic_peers.py DIR TASK: scikit-learn on the rows that `fit_bench write N DIR` wrote (TASK: logistic, bootstrap, score).
# Run by tests/bench/run_fits with OPENBLAS_CORETYPE=SKYLAKEX where the processor has AVX-512 (OpenBLAS 0.3.21 guesses too low).
import json, resource, statistics, sys, time
import numpy as np
from sklearn.linear_model import LogisticRegression

folder, task = sys.argv[1:3]
y = np.fromfile(folder + "/y.f64")
n = len(y)
x = np.fromfile(folder + "/x.f64").reshape(n, 40)


def timed(work):
    start, used = time.perf_counter(), time.process_time()
    work()
    return [time.perf_counter() - start, time.process_time() - used]


def median_of_five(work):
    pairs = [timed(work) for _ in range(5)]
    return [statistics.median(column) for column in zip(*pairs)]


def show(name, seconds, numbers):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"task": task, "peer": name, "n": n, "seconds": round(seconds[0], 6), "cpu_seconds": round(seconds[1], 6), "peak_mib": round(peak), "numbers": list(map(float, numbers))}), flush=True)


def model(solver, tol=1e-4):  # C = 1 is our ridge of 1, the intercept free
    return LogisticRegression(C=1.0, solver=solver, tol=tol, max_iter=1000)


def coefficients(m):
    return [m.intercept_[0], *m.coef_[0]]


if task == "logistic":
    for solver in ("newton-cholesky", "lbfgs"):
        m = model(solver)
        seconds = median_of_five(lambda: m.fit(x, y))
        show("scikit-learn " + solver, seconds, coefficients(m))
    m = model("newton-cholesky", 1e-12).fit(x, y)
    show("reference, not timed: newton-cholesky to 1e-12", [0, 0], coefficients(m))
elif task == "bootstrap":
    rng = np.random.default_rng(7)
    draws = [np.bincount(rng.integers(0, n, n), minlength=n).astype(float) for _ in range(200)]
    for solver in ("newton-cholesky", "lbfgs"):
        fitted = []

        def refits():
            fitted.clear()
            m = model(solver)
            for w in draws:
                m.fit(x, y, sample_weight=w)
                fitted.append(coefficients(m))

        show("scikit-learn " + solver + ", once", timed(refits), np.std(fitted, axis=0, ddof=1))
elif task == "score":
    m = model("newton-cholesky").fit(x, y)
    b = m.coef_[0].copy()
    show("scikit-learn predict_proba", median_of_five(lambda: m.predict_proba(x)), [m.predict_proba(x)[:, 1].mean()])
    show("numpy contributions", median_of_five(lambda: x * b), [(x * b).mean()])
    out = np.empty_like(x)
    show("numpy contributions into the same memory", median_of_five(lambda: np.multiply(x, b, out=out)), [out.mean()])
else:
    sys.exit("no such task")
