"""Ten updates of one small network by PyTorch's own optimizers, in float64: what tests/golden/optimizers.json holds.

Prints JSON: the network, its examples, and for each optimizer the parameters and what it remembers after every update.
Weight decay acts on weights only: weights and biases are two parameter groups.
    python3 tests/python/write_optimizers.py > tests/golden/optimizers.json
"""
import json

import torch

torch.set_default_dtype(torch.float64)
UPDATES = 10
ALPHA = 0.05
W = [[[0.6, -0.9], [-0.4, 0.7], [1.1, 0.3]], [[0.7, -0.5, 0.4], [-0.6, 0.8, 0.2]]]
B = [[0.1, -0.2, 0.05], [0.05, -0.05]]
# One example a column, as in an experiment file.
X = [[0.8, -0.3, 1.2, -0.7], [-0.5, 0.9, 0.4, -1.1]]
Y = [[0, 1, 0.25, 0], [1, 0, 0.75, 1]]

MOMENTUM = {"name": "momentum", "momentum": 0.9}
ADAM = {"name": "adam", "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}
RULES = [{"name": "gd"}, MOMENTUM, {**MOMENTUM, "momentum": 0.5}, {**MOMENTUM, "momentum": 0}, ADAM, {**ADAM, "beta1": 0.5, "beta2": 0.6, "epsilon": 0.01}]
OPTIMIZERS = [{**rule, "weightDecay": decay} for rule in RULES for decay in (0, 0.1)]


def optimizer_of(rule, weights, biases):
    groups = [{"params": weights, "weight_decay": rule["weightDecay"]}, {"params": biases, "weight_decay": 0}]
    if rule["name"] == "adam":
        return torch.optim.Adam(groups, lr=ALPHA, betas=(rule["beta1"], rule["beta2"]), eps=rule["epsilon"])
    return torch.optim.SGD(groups, lr=ALPHA, momentum=rule.get("momentum", 0))


def updates_of(rule):
    weights = [torch.tensor(rows, requires_grad=True) for rows in W]
    biases = [torch.tensor(column, requires_grad=True) for column in B]
    optimizer = optimizer_of(rule, weights, biases)
    inputs, targets = torch.tensor(X).T, torch.tensor(Y).T
    layers = lambda of: [{"W": of(w).tolist(), "b": of(b).tolist()} for w, b in zip(weights, biases)]
    after = []
    for _ in range(UPDATES):
        optimizer.zero_grad()
        logits = torch.tanh(inputs @ weights[0].T + biases[0]) @ weights[1].T + biases[1]
        J = -(targets * torch.log_softmax(logits, dim=1)).sum(dim=1).mean()
        J.backward()
        optimizer.step()
        remembered = lambda key: layers(lambda p: optimizer.state[p][key])
        names = {"adam": ["exp_avg", "exp_avg_sq"], "momentum": ["momentum_buffer"], "gd": []}[rule["name"]]
        if rule.get("momentum") == 0:
            names = []  # PyTorch keeps no buffer then.
        after.append({"J": J.item(), "parameters": layers(lambda p: p), "remembered": [remembered(name) for name in names]})
    return {"optimizer": rule, "after": after}


print(json.dumps({
    "network": {"widths": [2, 3, 2], "activations": ["tanh", "softmax"], "loss": "ce"},
    "W": W, "b": B, "X": X, "Y": Y, "alpha": ALPHA,
    "cases": [updates_of(rule) for rule in OPTIMIZERS],
}, separators=(",", ":")))
