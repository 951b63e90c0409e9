/** The pages of the app, each a way to look at the one open experiment. */

/**
 * `propagate` steps through one pass. `world`, `train` and `truth` belong to training: the world that data come from, the
 * run, the model held against the truth. `unknown`, `features` and `kernels` belong to what the network makes of x: what a
 * classifier does not know, the space of φ(x), the inner products in it.
 */
export const PAGES = ['propagate', 'world', 'train', 'truth', 'unknown', 'features', 'kernels'] as const;
export type PageName = (typeof PAGES)[number];

/** The entries of the top bar, with the pages that each holds; the first of them is shown when it is chosen anew. */
export const VIEWS = {
  propagate: ['propagate'],
  train: ['world', 'train', 'truth'],
  features: ['features', 'kernels', 'unknown'],
} as const satisfies Record<string, readonly PageName[]>;
export type ViewName = keyof typeof VIEWS;

export const VIEW_NAMES = Object.keys(VIEWS) as readonly ViewName[];

/** The entry of the top bar that holds a page. */
export function viewOf(page: PageName): ViewName {
  return VIEW_NAMES.find((name) => VIEWS[name].some((each) => each === page)) ?? 'propagate';
}
