/** The bar at the top: the product's name and what concerns the whole page. */

export function TopBar() {
  return <header><h1>Nablascope</h1></header>;
}
