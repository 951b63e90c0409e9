"""Runs the code lines of passes in NumPy and hands back what they assigned; stands in for PyTorch's few functions.

Reads from standard input a list of {"given": {name: number or nested lists}, "rows": whether values are PyTorch-like,
"lines": [code, or {"name": ..., "value": ...}], "wanted": [name]}; prints a list of {name: {"shape", "values"}}.
"""

import json
import math
import sys
from types import SimpleNamespace

import numpy as np

erf = np.vectorize(math.erf)


class Tensor(np.ndarray):
    def sum(self, dim=None, keepdim=False, **rest):
        return super().sum(axis=dim, keepdims=keepdim, **rest) if not rest else super().sum(**rest)

    def mean(self, dim=None, **rest):
        return super().mean(axis=dim, **rest) if not rest else super().mean(**rest)

    def numel(self):
        return self.size


def tensor(array):
    return np.asarray(array, dtype=float).view(Tensor)


def sigmoid(z):
    return tensor(1 / (1 + np.exp(-z)))


def log_softmax(z):
    shifted = z - np.max(np.asarray(z), axis=1, keepdims=True)
    return tensor(shifted - np.log(np.sum(np.exp(np.asarray(shifted)), axis=1, keepdims=True)))


def reduced(array, reduction):
    return tensor(array) if reduction == 'none' else float(np.mean(np.asarray(array)))


torch = SimpleNamespace(
    sigmoid=sigmoid, tanh=lambda z: tensor(np.tanh(z)), relu=lambda z: tensor(np.maximum(z, 0)), pi=math.pi,
    exp=lambda z: tensor(np.exp(z)), erf=lambda z: tensor(erf(z)), where=lambda *parts: tensor(np.where(*parts)),
    softmax=lambda z, dim: tensor(np.exp(log_softmax(z))),
)
F = SimpleNamespace(
    leaky_relu=lambda z, slope: tensor(np.where(z > 0, z, slope * z)), softplus=lambda z: tensor(np.logaddexp(0, z)),
    elu=lambda z: tensor(np.where(z > 0, z, np.expm1(z))), gelu=lambda z: tensor(z * (1 + erf(z / math.sqrt(2))) / 2),
    silu=lambda z: tensor(z * sigmoid(z)),
    mse_loss=lambda a, y, reduction='mean': reduced((a - y) ** 2, reduction),
    cross_entropy=lambda z, y, reduction='mean': reduced(np.sum(np.asarray(-y * log_softmax(z)), axis=1), reduction),
    binary_cross_entropy_with_logits=lambda z, y, reduction='mean': reduced(np.logaddexp(0, z) - y * z, reduction),
)


def run(case):
    def read(name, value):
        if not isinstance(value, list):
            return value
        # CS231n's y are class numbers, by which it picks columns.
        return tensor(value) if case['rows'] else np.array(value, dtype=int if name == 'y' else float)

    names = {'np': np, 'torch': torch, 'F': F, **{name: read(name, value) for name, value in case['given'].items()}}
    for line in case['lines']:
        if isinstance(line, str):
            exec(line, names)
        else:
            names[line['name']] = read(line['name'], line['value'])
    return {name: {'shape': np.shape(names[name]), 'values': np.ravel(np.asarray(names[name], dtype=float)).tolist()} for name in case['wanted']}


print(json.dumps([run(case) for case in json.load(sys.stdin)]))
