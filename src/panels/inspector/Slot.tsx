/** Where a painter writes a number. */

export function Slot({ name }: { name: string }) {
  return <span data-slot={name} />;
}
