/** The world that data come from: its law, as maps and as formulas at one point, and samples of it. */

export function World() {
  return <div data-page="world" />;
}
