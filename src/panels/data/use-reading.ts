/** A table on its way in: how it is read, and what comes of that; worked out anew whenever one of the choices changes. */

import { useEffect, useState } from 'react';
import { depth } from '../../engine/experiment';
import { hasTwoClasses } from '../../store/table/feed';
import { guessRoles, readColumns, type Role, type TableColumns } from '../../store/table/table-columns';
import { areKnown, readTableData, type TableData } from '../../store/table/table-data';
import type { ClassOrder, Reading } from '../../store/table/table-rows';
import type { TextTable } from '../../store/table/table-text';
import { useApp } from '../app';

/** What the person has chosen; what is absent is guessed. */
export interface Choices {
  readonly hasHeader?: boolean;
  readonly roles?: readonly Role[];
  readonly classOrder?: ClassOrder;
  readonly hasDecimalComma: boolean;
  readonly skipsFaults: boolean;
}

export interface ReadingState {
  readonly table: TextTable;
  readonly reading: Reading;
  readonly outcome: TableData;
  /** The classes can stand in the order of the open data. */
  readonly areKnown: boolean;
}

/** Undefined until the table has been looked at for the first time; then the last outcome stays until there is another. */
export function useReading(table: TextTable, choices: Choices): ReadingState | undefined {
  const { experiment } = useApp();
  const [columns, setColumns] = useState<TableColumns & { readonly table: TextTable }>();
  const [state, setState] = useState<ReadingState>();
  const { hasHeader } = choices;

  useEffect(() => {
    let isWanted = true;
    void readColumns(table, hasHeader).then((found) => {
      if (isWanted) setColumns({ ...found, table });
    });
    return () => {
      isWanted = false;
    };
  }, [table, hasHeader]);

  useEffect(() => {
    if (!columns) return undefined;
    let isWanted = true;
    void read(columns).then((found) => {
      if (isWanted) setState(found);
    });
    return () => {
      isWanted = false;
    };

    async function read(found: TableColumns & { readonly table: TextTable }): Promise<ReadingState> {
      const open = experiment.getState().experiment;
      const { widths, loss } = open.network;
      const roles = choices.roles ?? guessRoles(found.columns, widths[0], widths[depth(open.network)], loss);
      const knownClasses = open.data.classes;
      const wanted = { loss, hasOneOutput: hasTwoClasses(open), knownClasses };
      const reading = { ...choices, hasHeader: found.hasHeader, columns: found.columns, roles, classOrder: choices.classOrder ?? 'known' };
      const outcome = await readTableData(found.table, reading, wanted);
      return { table: found.table, reading, outcome, areKnown: areKnown(outcome.classes ?? [], knownClasses) };
    }
  }, [columns, choices, experiment]);

  return state;
}
