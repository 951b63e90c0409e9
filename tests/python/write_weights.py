"""Writes weights as NumPy and PyTorch do, in many ways, with what the same programs compute from them.

Prints JSON: a list of cases, each with its file in base64, the layer sizes, activations, inputs and the outputs that NumPy
or PyTorch gives. The safetensors format is written here from its specification, because its package is rarely installed.
"""
import base64
import io
import json
import struct

import numpy as np
import torch

rng = np.random.RandomState(20)
torch.manual_seed(20)

SAFE = {"float64": "F64", "float32": "F32", "float16": "F16", "int8": "I8"}


def safetensors(tensors, metadata=None):
    """`tensors`: name to (dtype, shape, little-endian bytes)."""
    header, body = {}, b""
    if metadata:
        header["__metadata__"] = metadata
    for name, (dtype, shape, data) in tensors.items():
        header[name] = {"dtype": dtype, "shape": list(shape), "data_offsets": [len(body), len(body) + len(data)]}
        body += data
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + body


def plain(array):
    array = np.ascontiguousarray(array)
    return SAFE[str(array.dtype)], array.shape, array.tobytes()


def brain(tensor):
    """bfloat16 has no NumPy type: its bytes are those of int16."""
    return "BF16", tuple(tensor.shape), tensor.view(torch.int16).numpy().tobytes()


def npz(arrays, compressed=False):
    out = io.BytesIO()
    (np.savez_compressed if compressed else np.savez)(out, **arrays)
    return out.getvalue()


ACTIVATIONS = {
    "identity": lambda z: z,
    "tanh": np.tanh,
    "relu": lambda z: np.maximum(z, 0),
    "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
    "softmax": lambda z: np.exp(z - z.max(0)) / np.exp(z - z.max(0)).sum(0),
}


def forward(layers, activations, x):
    """Columns are examples; the arithmetic is that of the arrays' type."""
    a = x
    for (w, b), name in zip(layers, activations):
        a = ACTIVATIONS[name](w @ a + b.reshape(-1, 1))
    return a


cases = []


def add(name, file, data, widths, activations, x, outputs, tolerance, **more):
    cases.append({
        "name": name, "file": file, "bytes": base64.b64encode(data).decode(), "widths": widths, "activations": activations,
        "X": np.asarray(x, np.float64).tolist(), "outputs": np.asarray(outputs, np.float64).tolist(), "tolerance": tolerance, **more,
    })


def network(widths, dtype):
    return [((rng.randn(o, i) / np.sqrt(i)).astype(dtype), rng.randn(o).astype(dtype)) for i, o in zip(widths, widths[1:])]


# NumPy, every float type, order of bytes and order in memory.
for widths, activations in (([2, 3, 2], ["tanh", "softmax"]), ([5, 4, 3, 1], ["relu", "tanh", "sigmoid"]), ([3, 3, 3], ["sigmoid", "identity"])):
    x = rng.randn(widths[0], 4)
    for descr in ("<f8", ">f8", "<f4", ">f4", "<f2", ">f2"):
        layers = network(widths, descr)
        named = {}
        for i, (w, b) in enumerate(layers, 1):
            named["W%d" % i], named["b%d" % i] = w, b
        exact = [(w.astype("f8"), b.astype("f8")) for w, b in layers]
        out = forward(exact, activations, x)
        add("npz %s %s" % (descr, widths), "w.npz", npz(named), widths, activations, x, out, 1e-12)
        fortran = {k: np.asfortranarray(v) for k, v in named.items()}
        add("npz %s %s, column-major, compressed" % (descr, widths), "w.npz", npz(fortran, True), widths, activations, x, out, 1e-12)
        if descr == "<f4":
            single = forward(layers, activations, x.astype("f4"))
            add("npz float32 %s against float32 arithmetic" % widths, "w.npz", npz(named), widths, activations, x.astype("f4"), single, 1e-6)

# Column biases, whole numbers, row-major kernels in the order of Keras' get_weights.
layers = network([4, 3, 2], "f8")
x = rng.randn(4, 3)
acts = ["relu", "softmax"]
out = forward(layers, acts, x)
add("npz with column biases", "w.npz", npz({"W1": layers[0][0], "b1": layers[0][1][:, None], "W2": layers[1][0], "b2": layers[1][1][:, None]}), [4, 3, 2], acts, x, out, 1e-12)
add("npz in the order of get_weights", "w.npz", npz({"arr_%d" % i: a for i, a in enumerate([layers[0][0].T, layers[0][1], layers[1][0].T, layers[1][1]])}), [4, 3, 2], acts, x, out, 1e-12, transposed=True)
add("npz with the names of Keras", "w.npz", npz({"dense/kernel:0": layers[0][0].T, "dense/bias:0": layers[0][1], "dense_1/kernel:0": layers[1][0].T, "dense_1/bias:0": layers[1][1]}), [4, 3, 2], acts, x, out, 1e-12, transposed=True)
square = network([3, 3, 3], "f8")
x3 = rng.randn(3, 2)
add("square kernels with the names of Keras", "w.npz", npz({"dense/kernel:0": square[0][0].T, "dense/bias:0": square[0][1], "dense_1/kernel:0": square[1][0].T, "dense_1/bias:0": square[1][1]}), [3, 3, 3], ["tanh", "identity"], x3, forward(square, ["tanh", "identity"], x3), 1e-12, transposed=True)
whole = [(rng.randint(-4, 5, (3, 2)), rng.randint(-4, 5, 3)), (rng.randint(-4, 5, (1, 3)), rng.randint(-4, 5, 1))]
xw = rng.randn(2, 2)
for kind in ("i1", "<i2", ">i4", "<i8"):
    add("npz of %s" % kind, "w.npz", npz({"W1": whole[0][0].astype(kind), "b1": whole[0][1].astype(kind), "W2": whole[1][0].astype(kind), "b2": whole[1][1].astype(kind)}), [2, 3, 1], ["tanh", "identity"], xw, forward(whole, ["tanh", "identity"], xw), 1e-12)
one = io.BytesIO()
np.save(one, layers[0][0])
add("one npy", "first.npy", one.getvalue(), [4, 3], ["identity"], x, layers[0][0] @ x, 1e-12)

# Versions 2 and 3 of the npy format.
for version in ((2, 0), (3, 0)):
    out_v = io.BytesIO()
    np.lib.format.write_array(out_v, layers[0][0], version=version)
    add("one npy of version %d" % version[0], "first.npy", out_v.getvalue(), [4, 3], ["identity"], x, layers[0][0] @ x, 1e-12)


# PyTorch: a state dict, as safetensors (sorted by name as that package does), npz and JSON.
class Net(torch.nn.Module):
    def __init__(self, widths, bias=True):
        super().__init__()
        for i, (n, m) in enumerate(zip(widths, widths[1:]), 1):
            setattr(self, "fc%d" % i, torch.nn.Linear(n, m, bias=bias))
        self.depth = len(widths) - 1

    def forward(self, x):
        for i in range(1, self.depth):
            x = torch.tanh(getattr(self, "fc%d" % i)(x))
        return torch.softmax(getattr(self, "fc%d" % self.depth)(x), 1)


for widths in ([2, 3, 2], [3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4]):
    acts = ["tanh"] * (len(widths) - 2) + ["softmax"]
    for dtype, tolerance in ((torch.float64, 1e-12), (torch.float32, 1e-6)):
        net = Net(widths).to(dtype)
        state = {k: v.numpy() for k, v in net.state_dict().items()}
        xt = torch.randn(5, widths[0], dtype=dtype)
        out = net(xt).detach().numpy().T
        label = "%s %s" % (str(dtype).split(".")[1], "-".join(map(str, widths)))
        by_name = dict(sorted(state.items()))
        add("safetensors of torch %s" % label, "model.safetensors", safetensors({k: plain(v) for k, v in by_name.items()}, {"format": "pt"}), widths, acts, xt.numpy().T, out, tolerance)
        add("npz of torch %s" % label, "model.npz", npz(state), widths, acts, xt.numpy().T, out, tolerance)
        add("JSON of torch %s" % label, "model.json", json.dumps({k: v.tolist() for k, v in net.state_dict().items()}).encode(), widths, acts, xt.numpy().T, out, tolerance)
        add("JSON with shapes of torch %s" % label, "model.json", json.dumps({k: {"shape": list(v.shape), "data": v.ravel().tolist()} for k, v in state.items()}).encode(), widths, acts, xt.numpy().T, out, tolerance)

# Halves and bfloat16 hold fewer digits, but each of them exactly.
for dtype, write in ((torch.float16, lambda t: plain(t.numpy())), (torch.bfloat16, brain)):
    seq = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.ReLU(), torch.nn.Linear(4, 2)).to(dtype)
    file = safetensors({k: write(v) for k, v in seq.state_dict().items()})
    wide = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.ReLU(), torch.nn.Linear(4, 2)).double()
    wide.load_state_dict({k: v.double() for k, v in seq.state_dict().items()})
    xt = torch.randn(3, 3, dtype=torch.float64)
    add("safetensors of torch %s" % str(dtype).split(".")[1], "model.safetensors", file, [3, 4, 2], ["relu", "identity"], xt.numpy().T, wide(xt).detach().numpy().T, 1e-12)

# Without biases, and with other things beside the layers.
bare = Net([3, 4, 2], bias=False).double()
xt = torch.randn(2, 3, dtype=torch.float64)
add("safetensors without biases", "model.safetensors", safetensors({k: plain(v.numpy()) for k, v in bare.state_dict().items()}), [3, 4, 2], ["tanh", "softmax"], xt.numpy().T, bare(xt).detach().numpy().T, 1e-12)
full = Net([3, 4, 2]).double()
others = {"conv.weight": plain(np.zeros((2, 3, 3, 3))), "steps": plain(np.array(7, np.int8)), "mean": plain(np.full(9, np.nan))}
add("safetensors with other tensors", "model.safetensors", safetensors({**others, **{k: plain(v.numpy()) for k, v in full.state_dict().items()}}), [3, 4, 2], ["tanh", "softmax"], xt.numpy().T, full(xt).detach().numpy().T, 1e-12)

# Every float16 and every bfloat16, as float64.
bits = np.arange(65536, dtype=np.uint16)
halves = bits.view(np.float16).astype(np.float64)
brains = torch.from_numpy(bits.astype(np.int32)).short().view(torch.bfloat16).double().numpy()
tables = {
    name: base64.b64encode(np.where(np.isfinite(v), v, 0).astype("<f8").tobytes()).decode() for name, v in (("float16", halves), ("bfloat16", brains))
}
print(json.dumps({"cases": cases, "tables": tables}))
