/** One frame for all painters: whatever changed, each of them paints once before the browser does. */

/** Draws what it owns from the stores as they are now. */
export type Painter = () => void;

export interface Source {
  subscribe(listener: () => void): () => void;
}

export interface Frame {
  /** Adds a painter, which paints at once and then whenever something changed; returns what takes it away. */
  readonly add: (painter: Painter) => () => void;
  /** The same for one that paints after all others, on what they have drawn. */
  readonly addLast: (painter: Painter) => () => void;
  /** Asks for a frame, for changes outside the stores: sizes, themes. */
  readonly request: () => void;
  /** Paints at once, for who reads the page before the browser draws it. */
  readonly paintNow: () => void;
}

export function createFrame(sources: readonly Source[]): Frame {
  const painters = new Set<Painter>();
  const last = new Set<Painter>();
  let requested = false;

  function paint(): void {
    requested = false;
    for (const painter of [...painters, ...last]) {
      try {
        painter();
      } catch (error) {
        // One panel that fails must not leave the others with the numbers of the frame before.
        reportError(error);
      }
    }
  }

  function request(): void {
    if (requested) return;
    requested = true;
    requestAnimationFrame(paint);
  }

  const addTo = (group: Set<Painter>) => (painter: Painter) => {
    group.add(painter);
    painter();
    return () => group.delete(painter);
  };

  for (const source of sources) source.subscribe(request);
  return { add: addTo(painters), addLast: addTo(last), request, paintNow: paint };
}
