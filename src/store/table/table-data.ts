/** The examples of a table whose columns have roles: X and Y, or what keeps its rows from being examples. */

import type { Data } from '../../engine/experiment';
import type { LossName } from '../../engine/losses';
import { matrix, type Matrix } from '../../engine/matrix';
import type { TableFault } from '../../words/table-problem';
import { createSlices } from '../slices';
import { MOST_CLASSES, type Role } from './table-columns';
import { createRowReader, type ClassOrder, type Reading } from './table-rows';
import type { TextTable } from './table-text';
import { readTypedNumber } from '../typed-number';

/** What the examples are for. */
export interface ReadingFor {
  readonly loss: LossName;
  /** One output can tell two classes apart, as 0 and 1. */
  readonly hasOneOutput: boolean;
  readonly knownClasses: readonly string[] | undefined;
}

export interface TableData {
  /** Absent while a role is missing, while there are faults that are not skipped, or when nothing is left. */
  readonly data: Data | undefined;
  /** The first of them, in the order of the rows. */
  readonly faults: readonly TableFault[];
  readonly faultyRows: number;
  /** The classes in their order, if a column is the class. */
  readonly classes: readonly string[] | undefined;
  /** The order that they are in: the one asked for, where the classes can have it. */
  readonly classOrder: ClassOrder;
  /** What is missing in the roles themselves. */
  readonly lacks: 'features' | 'targets' | 'secondClass' | 'fewerClasses' | undefined;
}

const MOST_FAULTS = 20;

/** Reads every cell that has a role; worked on in slices. */
export async function readTableData(table: TextTable, reading: Reading, wanted: ReadingFor): Promise<TableData> {
  const reader = createRowReader(table, reading, wanted.loss);
  const good: number[] = [];
  const found = new Set<string>();
  const faults: TableFault[] = [];
  let faultyRows = 0;
  const pause = createSlices();
  for (let r = reading.hasHeader ? 1 : 0; r < table.rows.length; r++) {
    const fault = reader.read(r);
    if (!fault) {
      good.push(r);
      if (reader.classColumn !== undefined) found.add(table.rows[r][reader.classColumn]);
    } else if (++faultyRows <= MOST_FAULTS) faults.push(fault);
    await pause();
  }

  const classOrder = orderFor([...found], reading.classOrder, wanted.knownClasses);
  const classes = reader.classColumn === undefined ? undefined : inOrder([...found], classOrder, wanted.knownClasses);
  // Rows at fault may hold the other classes.
  const isWhole = faultyRows === 0 || reading.skipsFaults;
  const lacks = lackOf(reading.roles, isWhole && good.length > 0 ? classes : undefined);
  const isRefused = lacks !== undefined || good.length === 0 || !isWhole;
  return { data: isRefused ? undefined : assembled(), faults, faultyRows, classes, classOrder, lacks };

  function assembled(): Data {
    const features = namesOf(reading, 'feature', 'x');
    const names = classes ?? namesOf(reading, 'target', 'y');
    return {
      X: columnsOf(reader.values('feature'), good),
      Y: classes && reader.classColumn !== undefined ? indicators(codes(reader.classColumn, classes), classes.length, wanted.hasOneOutput)
        : columnsOf(reader.values('target'), good),
      ...(features && { features }),
      ...(names && { classes: names }),
    };
  }

  function codes(column: number, names: readonly string[]): readonly number[] {
    const codeOf = new Map(names.map((name, k) => [name, k]));
    return good.map((r) => codeOf.get(table.rows[r][column]) ?? NaN);
  }
}

function lackOf(roles: readonly Role[], classes: readonly string[] | undefined): TableData['lacks'] {
  if (!roles.includes('feature')) return 'features';
  if (!roles.includes('target') && !roles.includes('class')) return 'targets';
  if (classes && classes.length < 2) return 'secondClass';
  return classes && classes.length > MOST_CLASSES ? 'fewerClasses' : undefined;
}

/** One row a column of the table, one column an example. */
function columnsOf(values: readonly Float64Array[], rows: readonly number[]): Matrix {
  const M = rows.length;
  const result = matrix(values.length, M);
  values.forEach((kept, i) => {
    for (let e = 0; e < M; e++) result.data[i * M + e] = kept[rows[e]];
  });
  return result;
}

/** The header's names of the columns with a role; one that has none among others is called by its letter and number. */
function namesOf({ columns, roles }: Reading, role: Role, letter: string): readonly string[] | undefined {
  const names = columns.flatMap(({ name }, c) => (roles[c] === role ? [name] : []));
  return names.every((name) => name === '') ? undefined : names.map((name, i) => name || `${letter}${i + 1}`);
}

/** Whether the classes of a table are among those of the open data. */
export function areKnown(found: readonly string[], known: readonly string[] | undefined): boolean {
  return known !== undefined && found.every((name) => known.includes(name));
}

/** Classes that are whole numbers are counted already: in the order of appearance a first row of class 1 would swap 0 and 1. */
function orderFor(found: readonly string[], wanted: ClassOrder, known: readonly string[] | undefined): ClassOrder {
  if (wanted !== 'known' || areKnown(found, known)) return wanted;
  const isCounted = found.every((text) => {
    const read = readTypedNumber(text);
    return read.kind === 'number' && Number.isInteger(read.value);
  });
  return isCounted ? 'sorted' : 'appearance';
}

/** Names in this order; numbers are sorted as numbers. */
function inOrder(found: readonly string[], order: ClassOrder, known: readonly string[] | undefined): readonly string[] {
  if (order === 'known') return known ?? found;
  if (order === 'appearance') return found;
  const isNumeric = found.every((text) => readTypedNumber(text).kind === 'number');
  return isNumeric ? found.toSorted((a, b) => Number(a) - Number(b)) : found.toSorted((a, b) => (a < b ? -1 : 1));
}

/** One-hot columns, K × M; two classes of one output are 0 and 1, 1 × M. */
function indicators(classOf: readonly number[], K: number, hasOneOutput: boolean): Matrix {
  const M = classOf.length;
  if (K === 2 && hasOneOutput) return matrix(1, M, Float64Array.from(classOf));
  const Y = matrix(K, M);
  classOf.forEach((k, e) => {
    Y.data[k * M + e] = 1;
  });
  return Y;
}
