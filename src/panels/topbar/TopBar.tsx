/** The bar at the top: the product's name and what concerns the whole page. */

export function TopBar({ onHelp }: { onHelp: () => void }) {
  return <header><h1>Nablascope</h1><button type="button" onClick={onHelp}>?</button></header>;
}
