/** Opens a record that this browser keeps. */

import { openRead } from '../../store/share/open-save';
import type { App } from '../app';
import { showAddress } from '../topbar/files';

/** Whether the record was there; one that cannot be read is told. Rejects if the storage does not work. */
export async function openKept(id: string, app: App): Promise<boolean> {
  const read = await app.keep.recent.reopened(id);
  if (read && openRead(read, app)) showAddress('');
  return read !== undefined;
}
