// Sets the reader's theme before the first paint. The app, a module, runs only after it and would flash the other one.
// A file of its own rather than an inline script, so that a strict content security policy can stay strict.
// The key, the flag and the attribute are those of src/store/settings.ts, src/store/flags.ts and src/paint/theme.ts.
(() => {
  let theme = /&theme=(light|dark)(?:&|$)/.exec(location.hash)?.[1];
  try {
    theme ??= JSON.parse(localStorage.getItem('nablascope.settings') ?? '{}').theme;
  } catch {
    // No storage, or nonsense in it: the system's theme.
  }
  if (theme !== 'light' && theme !== 'dark') theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme;
})();
