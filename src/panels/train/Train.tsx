/** A run of training: what the network decides, its costs and gradients over the epochs, and its parameters now. */

export function Train() {
  return <div data-page="train" />;
}
