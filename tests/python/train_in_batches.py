"""Trains one small network in mini-batches with torch.optim and prints the parameters after each of ten updates, as JSON.

The order of the examples in an epoch is the app's own: Fisher-Yates over the columns that are not held out, drawn from
numpy.random.RandomState([seed, epoch + 1]). Its result is kept as tests/golden/training-in-batches.json.
"""
import json
import sys

import numpy as np
import torch

WIDTHS = [2, 5, 3]
EXAMPLES, HELD_OUT = 12, [3, 7]
SEED = 20
UPDATES = 10

torch.set_default_dtype(torch.float64)
rng = np.random.RandomState(4)
X = rng.randn(EXAMPLES, WIDTHS[0])
labels = rng.randint(0, WIDTHS[-1], EXAMPLES)
start = [(rng.randn(k, n) / np.sqrt(n), 0.1 * rng.randn(k)) for n, k in zip(WIDTHS, WIDTHS[1:])]


def order_of(epoch):
    order = [e for e in range(EXAMPLES) if e not in HELD_OUT]
    random = np.random.RandomState([SEED, epoch + 1])
    for k in range(len(order) - 1, 0, -1):
        other = int(random.random_sample() * (k + 1))
        order[k], order[other] = order[other], order[k]
    return order


def batches(size):
    epoch = 0
    while True:
        order = order_of(epoch)
        for at in range(0, len(order), size):
            yield order[at:at + size]
        epoch += 1


def run(rule, learning_rate, size):
    weights = [torch.tensor(W, requires_grad=True) for W, _ in start]
    biases = [torch.tensor(b, requires_grad=True) for _, b in start]
    decay = rule["weightDecay"]
    groups = [{"params": weights, "weight_decay": decay}, {"params": biases, "weight_decay": 0.0}]
    if rule["name"] == "adam":
        optimizer = torch.optim.Adam(groups, lr=learning_rate, betas=(rule["beta1"], rule["beta2"]), eps=rule["epsilon"])
    else:
        optimizer = torch.optim.SGD(groups, lr=learning_rate, momentum=rule.get("momentum", 0.0))
    updates = []
    for batch, _ in zip(batches(size), range(UPDATES)):
        x, y = torch.tensor(X[batch]), torch.tensor(labels[batch])
        optimizer.zero_grad()
        hidden = torch.tanh(x @ weights[0].T + biases[0])
        J = torch.nn.functional.cross_entropy(hidden @ weights[1].T + biases[1], y)
        J.backward()
        optimizer.step()
        updates.append({
            "batch": batch,
            "J": J.item(),
            "parameters": [{"W": W.tolist(), "b": b.tolist()} for W, b in zip(weights, biases)],
        })
    return {"optimizer": rule, "learningRate": learning_rate, "batchSize": size, "updates": updates}


adam = {"name": "adam", "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "weightDecay": 0.0}
momentum = {"name": "momentum", "momentum": 0.9, "weightDecay": 0.0}
descent = {"name": "gd", "weightDecay": 0.0}
runs = [
    run(descent, 0.5, 4),
    run(descent, 0.5, 1),
    run({**descent, "weightDecay": 0.03}, 0.5, 4),
    run(momentum, 0.1, 4),
    run({**momentum, "weightDecay": 0.03}, 0.1, 3),
    run(adam, 0.05, 4),
    run({**adam, "weightDecay": 0.03}, 0.05, 3),
    run(adam, 0.05, 1),
]
json.dump({
    "made_with": {"torch": torch.__version__, "numpy": np.__version__},
    "seed": SEED,
    "widths": WIDTHS,
    "heldOut": HELD_OUT,
    "X": X.T.tolist(),
    "labels": labels.tolist(),
    "start": [{"W": W.tolist(), "b": b.tolist()} for W, b in start],
    "runs": runs,
}, sys.stdout, indent=None, separators=(",", ":"))
