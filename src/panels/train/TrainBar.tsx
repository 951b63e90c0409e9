/** The controls of training under every page of its view: run, pause, one update, any epoch, learning rate, optimizer, batch. */

export function TrainBar() {
  return <section data-region="train bar" />;
}
