"""Prints passes of networks, right ones and wrong ones, as NumPy and PyTorch print by default.

Reads from standard input a list of networks: {"widths", "activations", "loss", "route", "rate", "W", "b", "X", "Y", "library"}.
Writes for each a list of prints: {"mistake", "text", "first"}. The rules, right and wrong, are written out here
anew. NumPy: float64, examples in columns, 1/m in dW and db. PyTorch: float32, examples in rows, 1/m at the start.
`first` is the first quantity whose printed numbers are not those of the right pass.
"""

import json
import math
import re
import sys
import warnings

import numpy as np
import torch

warnings.filterwarnings("ignore")
np.seterr(all="ignore")

MISTAKES = [
    "right", "updateFirst", "noTranspose", "droppedPath", "noSlope", "slopeAtA", "hadamardSoftmax", "twiceDivided", "notDivided", "sign",
    "transposed", "rowMajor", "otherInput", "otherWeights", "otherLayer", "sum", "noBias", "noActivation", "otherActivation",
    "weightsTransposed", "weightsRowMajor",
]

erf = np.vectorize(math.erf, otypes=[float])

class NumPy:
    """Examples in columns; course convention."""

    rows = False
    autograd = False

    def array(self, a):
        return np.array(a, dtype=float)

    exp, tanh, log = staticmethod(np.exp), staticmethod(np.tanh), staticmethod(np.log)
    maximum, where = staticmethod(np.maximum), staticmethod(np.where)

    def erf(self, z):
        return erf(z)

    def zeros_like(self, z):
        return np.zeros_like(z)

    def show(self, name, value):
        return f"{name} =\n{value}"

class Torch:
    """Examples in rows, as in nn.Linear; autograd's convention."""

    rows = True
    autograd = True

    def array(self, a):
        return torch.tensor(a, dtype=torch.float32)

    exp, tanh, log = staticmethod(torch.exp), staticmethod(torch.tanh), staticmethod(torch.log)
    where = staticmethod(torch.where)

    def maximum(self, a, b):
        # Its derivative at the bound is that of relu, 0, where that of clamp is 1.
        return torch.relu(a - b) + b

    def erf(self, z):
        return torch.erf(z)

    def zeros_like(self, z):
        return torch.zeros_like(z)

    def show(self, name, value):
        return f"{name}: {value}"

def functions(xp):
    """g and g' of every activation, from their definitions."""
    sig = lambda z: 1 / (1 + xp.exp(-z))
    phi = lambda z: 0.5 * (1 + xp.erf(z / math.sqrt(2)))
    density = lambda z: xp.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    one = lambda z: xp.zeros_like(z) + 1
    return {
        "identity": (lambda z: z + 0, one),
        "sigmoid": (sig, lambda z: sig(z) * (1 - sig(z))),
        "tanh": (xp.tanh, lambda z: 1 - xp.tanh(z) ** 2),
        "relu": (lambda z: xp.maximum(z, 0), lambda z: xp.where(z > 0, one(z), 0 * one(z))),
        "leaky_relu": (lambda z: xp.where(z > 0, z, 0.01 * z), lambda z: xp.where(z > 0, one(z), 0.01 * one(z))),
        "softplus": (lambda z: xp.log(1 + xp.exp(z)), sig),
        "elu": (lambda z: xp.where(z > 0, z, xp.exp(z) - 1), lambda z: xp.where(z > 0, one(z), xp.exp(z))),
        "gelu_exact": (lambda z: z * phi(z), lambda z: phi(z) + z * density(z)),
        "silu": (lambda z: z * sig(z), lambda z: sig(z) + z * sig(z) * (1 - sig(z))),
    }

def other_function(name):
    return "sigmoid" if name == "tanh" else "tanh"

class Absent(Exception):
    """The mistake cannot be made in this network."""

def run(net, xp, mistake):
    """All quantities by name, in the order of the schedule, examples in columns as in the textbook."""
    g = functions(xp)
    L = len(net["activations"])
    names = [None] + net["activations"]
    other = other_function(net["activations"])
    widths = net["widths"]
    W = [None] + [xp.array(w) for w in net["W"]]
    b = [None] + [xp.array(c) for c in net["b"]]
    Y = xp.array(net["Y"])
    m = Y.shape[1]
    K = Y.shape[0]
    A, Z, out = [xp.array(net["X"])], [None], {}
    able = False  # whether the mistake changed a rule anywhere
    for l in range(1, L + 1):
        w = W[l]
        if mistake == "weightsTransposed" and w.shape[0] == w.shape[1]:
            w, able = w.T, True
        if mistake == "weightsRowMajor" and min(w.shape) > 1:
            w, able = w.T.reshape(*w.shape), True
        z = w @ A[l - 1]
        if mistake == "noBias":
            able = True
        else:
            z = z + b[l]
        name = names[l]
        if mistake == "otherActivation" and name not in ("softmax", other):
            name, able = other, True
        if mistake == "noActivation" and name != "identity" and l < L:
            name, able = "identity", True
        if name == "softmax":
            e = xp.exp(z)
            a = e / e.sum(0)
        else:
            a = g[name][0](z)
        Z.append(z)
        A.append(a)
        out[f"z{l}"], out[f"a{l}"] = z, a
    a = A[L]
    if net["loss"] == "half_se":
        losses = ((a - Y) ** 2).sum(0) / 2
    elif net["loss"] == "mse":
        losses = ((a - Y) ** 2).sum(0) / K
    elif net["loss"] == "bce":
        losses = -(Y * xp.log(a) + (1 - Y) * xp.log(1 - a)).sum(0)
    else:
        losses = -(Y * xp.log(a)).sum(0)
    out["J"] = losses.sum() if mistake == "sum" else losses.sum() / m
    able = able or (mistake == "sum" and m > 1)

    start = m if xp.autograd else 1
    end = 1 if xp.autograd else m
    if mistake == "twiceDivided":
        start, end, able = m, m, m > 1
    if mistake == "notDivided":
        start, end, able = 1, 1, m > 1
    sign = -1 if mistake == "sign" else 1
    dA = dZ = None
    dWs, dZs = {}, {}
    if net["route"] == "full":
        if net["loss"] == "half_se":
            dA = a - Y
        elif net["loss"] == "mse":
            dA = 2 * (a - Y) / K
        elif net["loss"] == "bce":
            dA = -Y / a + (1 - Y) / (1 - a)
        else:
            dA = -Y / a
        dA = sign * dA / start
        out[f"da{L}"] = dA
    for l in range(L, 0, -1):
        name, z, a = names[l], Z[l], A[l]
        if dA is None:
            dZ = sign * (a - Y) / start
            if mistake == "hadamardSoftmax" and name == "softmax":
                dZ, able = (-Y / a) / start * a * (1 - a), True
        elif name == "softmax":
            if mistake == "hadamardSoftmax":
                dZ, able = dA * a * (1 - a), True
            else:
                dZ = a * (dA - (dA * a).sum(0))
        elif mistake == "noSlope" and name != "identity":
            dZ, able = dA, True
        elif mistake == "slopeAtA" and name != "identity":
            dZ, able = dA * g[name][1](a), True
        else:
            # The slope at the right place, of the right function.
            dZ = dA * g[name][1](z)
        if mistake == "otherLayer" and l < L and dZs[l + 1].shape == dZ.shape:
            dZ, able = dZs[l + 1], True
        dZs[l] = dZ
        out[f"dz{l}"] = dZ
        taken = A[l - 1]
        if mistake == "otherInput" and widths[l] == widths[l - 1]:
            taken, able = A[l], True
        dW = dZ @ taken.T / end
        if mistake == "transposed" and dW.shape[0] == dW.shape[1] > 1:
            dW, able = dW.T, True
        if mistake == "rowMajor" and min(dW.shape) > 1:
            dW, able = dW.T.reshape(*dW.shape), True
        dWs[l] = dW
        out[f"dW{l}"] = dW
        out[f"db{l}"] = (dZ.sum(1) / end).reshape(-1, 1)
        w = W[l]
        if mistake == "updateFirst" and l > 1:
            w, able = w - net["rate"] * dW, True
        if mistake == "otherWeights" and l > 1 and W[l - 1].shape == w.shape:
            w, able = W[l - 1], True
        if l == 1:
            break
        if mistake == "noTranspose" and w.shape[0] == w.shape[1]:
            dA, able = w @ dZ, True
        elif mistake == "noTranspose":
            raise Absent
        elif mistake == "droppedPath" and w.shape[0] > 1:
            dA, able = w[:-1].T @ dZ[:-1], True
        else:
            dA = w.T @ dZ
        out[f"da{l - 1}"] = dA
    if mistake not in ("right", "sign") and not able:
        raise Absent
    return out

def by_autograd(net):
    """The right pass as PyTorch users print it: every gradient from autograd."""
    xp = Torch()
    L = len(net["activations"])
    g = functions(xp)
    W = [xp.array(w).requires_grad_() for w in net["W"]]
    b = [xp.array(c).reshape(-1).requires_grad_() for c in net["b"]]
    a = xp.array(net["X"]).T
    Y = xp.array(net["Y"]).T
    kept = {}
    for l in range(1, L + 1):
        z = a @ W[l - 1].T + b[l - 1]
        name = net["activations"][l - 1]
        a = torch.softmax(z, 1) if name == "softmax" else g[name][0](z)
        z.retain_grad()
        a.retain_grad()
        kept[f"z{l}"], kept[f"a{l}"] = z, a
    if net["loss"] in ("half_se", "mse"):
        losses = ((a - Y) ** 2).sum(1) / (2 if net["loss"] == "half_se" else Y.shape[1])
    elif net["loss"] == "bce":
        losses = torch.nn.functional.binary_cross_entropy_with_logits(z, Y, reduction="none").sum(1)
    else:
        losses = -(Y * torch.log_softmax(z, 1)).sum(1)
    J = losses.mean()
    J.backward()
    texts = [f"z{l}: {kept[f'z{l}']}\na{l}: {kept[f'a{l}']}" for l in range(1, L + 1)] + [f"loss: {J}"]
    for l in range(L, 0, -1):
        if net["route"] == "full" and net["loss"] in ("half_se", "mse") or l < L:
            texts.append(f"a{l}.grad: {kept[f'a{l}'].grad}")
        texts.append(f"z{l}.grad: {kept[f'z{l}'].grad}\nfc{l}.weight.grad: {W[l - 1].grad}\nfc{l}.bias.grad: {b[l - 1].grad}")
    return "\n".join(texts)

def is_parameter(name):
    return name.startswith("dW") or name.startswith("db")

def lay_out(xp, name, value):
    if not xp.rows or name == "J":
        return value
    if name.startswith("dW"):
        return value
    return value.reshape(-1) if name.startswith("db") else value.T

NUMBER = re.compile(r"-?(?:\d+\.?\d*(?:e[+-]\d+)?|nan|inf)")

def numbers(text):
    return NUMBER.findall(text.split("=", 1)[-1].split(":", 1)[-1])

def differ(wrong, right):
    """Whether printed numbers differ."""
    pairs = [(float(x), float(y)) for x, y in zip(numbers(wrong), numbers(right))]
    return any(x != y and not (math.isnan(x) and math.isnan(y)) for x, y in pairs)

def prints(net, only_parameters):
    xp = Torch() if net["library"] == "torch" else NumPy()
    shown = {}
    for mistake in MISTAKES:
        try:
            values = run(net, xp, mistake)
        except Absent:
            continue
        shown[mistake] = {
            name: xp.show(name, lay_out(xp, name, value)) for name, value in values.items() if is_parameter(name) or not only_parameters
        }
    result = []
    for mistake, texts in shown.items():
        first = next((name for name, text in texts.items() if differ(text, shown["right"][name])), None)
        result.append({"mistake": mistake, "text": "\n".join(texts.values()), "first": first})
    return result

def every(net):
    autograd = [{"mistake": "right", "text": by_autograd(net), "first": None}] if net["library"] == "torch" else []
    return prints(net, net["onlyParameters"]) + autograd

print(json.dumps([every(net) for net in json.load(sys.stdin)]))
