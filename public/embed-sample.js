// The page's side of docs/embedding.md: it shows Nablascope in a frame, steers it, and writes down what it says.

const frame = document.getElementById('lab');
const stands = document.getElementById('stands');
const log = document.getElementById('log');

// Where the app is served. Messages go to its origin only and are heard from it only.
const app = new URL(frame.dataset.app, location.href);
// The frame answers only the origin that its address names: this page's own.
frame.src = `${app.href}#w=first&hide=file,examples&embed&origin=${location.origin}`;

const AND_GATE = `{ "nablascope": 1, "title": "AND gate",
  "network": { "widths": [2, 1], "activations": ["sigmoid"], "loss": "bce",
    "parameters": [ { "W": [[2, 2]], "b": [-3] } ] },
  "data": { "X": [[0, 0, 1, 1], [0, 1, 0, 1]], "Y": [[0, 0, 0, 1]] },
  "learningRate": 0.5 }`;

const requests = {
  back: { type: 'back' },
  next: { type: 'next' },
  goTo: { type: 'goTo', step: 'B2.dZ' },
  setView: { type: 'setView', view: { stride: 'scalar' } },
  open: { type: 'open', experiment: AND_GATE },
  getState: { type: 'getState' },
};

for (const button of document.querySelectorAll('[data-ask]')) {
  const { ask } = button.dataset;
  button.addEventListener('click', () => {
    // The id comes back with the answer.
    frame.contentWindow.postMessage({ nablascope: 1, id: ask, ...requests[ask] }, app.origin);
  });
}

window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== app.origin || data?.nablascope !== 1) return;
  if ('step' in data) stands.textContent = `step ${data.step}, iteration ${data.iteration}`;
  const { nablascope: _version, ...message } = data;
  const line = document.createElement('li');
  line.textContent = JSON.stringify(message);
  log.append(line);
  log.scrollTop = log.scrollHeight;
});
