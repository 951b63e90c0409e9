/** Ways for the tests to read a text as a table of examples in one go. */

import { guessRoles, readColumns, type Role } from '../../../src/store/table/table-columns';
import { readTableData, type ReadingFor, type TableData } from '../../../src/store/table/table-data';
import type { Reading } from '../../../src/store/table/table-rows';
import { readTableText, type TextTable } from '../../../src/store/table/table-text';

export async function tableOf(text: string): Promise<TextTable> {
  const read = await readTableText(text);
  if (!read.ok) throw new Error(`not a table: ${JSON.stringify(read.problem)}`);
  return read.table;
}

/** `n`, `K` and the loss are the network's; the roles are guessed from them when none are given. */
export async function dataOf(
  text: string, network: { readonly n: number; readonly K: number } & Partial<ReadingFor>, roles?: readonly Role[], choices: Partial<Reading> = {},
): Promise<TableData & { readonly roles: readonly Role[]; readonly hasHeader: boolean }> {
  const table = await tableOf(text);
  const { hasHeader, columns } = await readColumns(table, choices.hasHeader);
  const loss = network.loss ?? 'ce';
  const chosen = roles ?? guessRoles(columns, network.n, network.K, loss);
  const reading = { columns, roles: chosen, hasDecimalComma: false, classOrder: 'known' as const, skipsFaults: false, ...choices, hasHeader };
  const outcome = await readTableData(table, reading, { loss, hasOneOutput: network.hasOneOutput ?? false, knownClasses: network.knownClasses });
  return { ...outcome, roles: chosen, hasHeader };
}
