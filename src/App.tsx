/** The whole page. */
export function App() {
  return (
    <main>
      <h1>Nablascope</h1>
    </main>
  );
}
