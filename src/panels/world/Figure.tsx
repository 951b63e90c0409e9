/** The place of a number that a painter writes. */

export function Figure({ name }: { readonly name: string }) {
  return <span data-figure={name} />;
}
