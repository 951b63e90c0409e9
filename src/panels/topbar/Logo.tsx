/** The nabla: forward along the top, backward down the right side. */

export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 32 32" fill="none" strokeWidth="4.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d="M4 6 16 27" stroke="var(--ink)" />
      <path d="M28 6 16 27" stroke="var(--bwd)" />
      <path d="M4 6H28" stroke="var(--fwd)" />
    </svg>
  );
}
