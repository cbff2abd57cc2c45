import { InputError } from '@backstage/errors';
import { JsonObject } from './jsonValues';
import { ObjectCutter } from './ObjectCutter';
import { NumberedRow, ReadRow } from './ReadRow';

/** How the objects of a vendor are read. */
export interface JsonVendor {
  /** The names under which answers of the vendor's interface hold objects. */
  lists: ReadonlySet<string>;
  read(object: JsonObject): ReadRow;
}

/**
 * Reads a file object by object, as fast as they are taken.
 *
 * @throws InputError where it is no JSON, or breaks off
 */
export async function* readJson(
  file: AsyncIterable<Uint8Array>,
  { lists, read }: JsonVendor,
): AsyncGenerator<NumberedRow> {
  const cutter = new ObjectCutter(lists);
  let line = 0;
  const toRow = (cut: ReturnType<ObjectCutter['end']>[number]) => {
    line += 1;
    return { ...('object' in cut ? read(cut.object) : cut), line };
  };
  let isEmpty = true;
  for await (const piece of file) {
    isEmpty &&= piece.length === 0;
    for (const cut of cutter.write(piece)) yield toRow(cut);
  }
  if (isEmpty) throw new InputError('The file is empty');
  for (const cut of cutter.end()) yield toRow(cut);
}
