/** The model Q held against the true law P of the world. */

export function Truth() {
  return <div data-page="truth" />;
}
