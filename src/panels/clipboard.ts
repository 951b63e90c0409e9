/** Puts something on the clipboard, or where the browser does not allow that, into a file. */

/** Saves a file under a name, as a link would. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * Copies what is being made, or saves it under `name`; says which. The clipboard is asked for at once, in the same gesture,
 * which some browsers insist on. Rejects only if the content could not be made.
 */
export async function copyOrDownload(content: Promise<Blob>, type: 'text/plain' | 'image/png', name: string): Promise<'copied' | 'saved'> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ [type]: content })]);
    return 'copied';
  } catch {
    download(name, await content);
    return 'saved';
  }
}
