/** The browser's own file field, behind a button that looks like the others. */

import { useRef } from 'react';

interface FileButtonProps {
  readonly label: string;
  /** The ends of the names that are offered, as the browser takes them. */
  readonly accept: string;
  readonly isPrimary?: boolean;
  readonly onChoose: (file: File) => void;
}

export function FileButton({ label, accept, isPrimary = false, onChoose }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className={`control ${isPrimary ? 'primary' : ''}`} onClick={() => field.current?.click()}>{label}</button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onChoose(file);
          // The same file can be chosen again after it was saved anew.
          target.value = '';
        }}
      />
    </>
  );
}
