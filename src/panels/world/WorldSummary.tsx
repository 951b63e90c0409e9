/** The world of the open data in a line: its name and how many examples were drawn from it. */

export function WorldSummary() {
  return <p data-world="summary" />;
}
