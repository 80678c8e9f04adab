"""Logistic regression solved so exactly that rounding its weights gives the same numbers on every machine."""

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import LinearOperator, cg


def fit(
    matrix: csr_matrix, wanted: np.ndarray, counts: np.ndarray, strength: float, known: np.ndarray | float = 0.0
) -> np.ndarray:
    """
    Return one weight a column: the minimum of ½·w·w + strength · Σ counts · loss.

    `wanted` holds 0 or 1 a row, `counts` how often a row counts, `known` the
    log-odds a row has before any weight. Newton's
    method, until the gradient is all rounding error; the problem is convex, so
    there is one answer. Raises ArithmeticError should it not get there.
    """
    weights = np.zeros(matrix.shape[1])
    for _ in range(_MOST_STEPS):
        probability = 1 / (1 + np.exp(-(matrix @ weights + known)))
        gradient = weights + strength * (matrix.T @ (counts * (probability - wanted)))
        if np.abs(gradient).max() < _FLAT:
            return weights
        curvature = strength * counts * probability * (1 - probability)
        weights = weights - _solve(matrix, curvature, gradient)
    raise ArithmeticError("the weights did not settle")


_MOST_STEPS = 50
_FLAT = 1e-10


def _solve(matrix: csr_matrix, curvature: np.ndarray, gradient: np.ndarray) -> np.ndarray:
    """The Newton step: (1 + Xᵀ·curvature·X)⁻¹ · gradient, without ever building that matrix."""
    size = matrix.shape[1]
    hessian = LinearOperator((size, size), matvec=lambda step: step + matrix.T @ (curvature * (matrix @ step)))
    step, _ = cg(hessian, gradient, rtol=1e-8, maxiter=2000)
    return step
