import { InputError } from '@backstage/errors';

const otherDelimiters = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
] as const;

/** What the first line of a file has to be. */
export interface CsvHeaderForm {
  /** What a column is called, of what its cell says. */
  nameOf(cell: string): string;
  required: readonly string[];
  /** Those that are read as well. */
  optional?: readonly string[];
  /** What to say of a line that lacks some. */
  lacks(missing: string): string;
}

/**
 * The names of the columns.
 *
 * @throws InputError where they are not those of the form, or one is there twice
 */
export function readCsvHeader(
  cells: readonly string[],
  { nameOf, required, optional = [], lacks }: CsvHeaderForm,
): string[] {
  const names = cells.map(nameOf);
  const missing = required.filter(name => !names.includes(name));
  if (missing.length) {
    for (const [delimiter, called] of otherDelimiters) {
      const others = cells.join(',').split(delimiter).map(nameOf);
      const isIt = required.filter(name => others.includes(name)).length > 1;
      if (isIt) {
        throw new InputError(
          `Columns must be separated by commas; this file seems to use ${called}`,
        );
      }
    }
    throw new InputError(lacks(missing.join(', ')));
  }
  const twice = [...required, ...optional].find(
    name => names.indexOf(name) !== names.lastIndexOf(name),
  );
  if (twice) throw new InputError(`The first line names ${twice} twice`);
  return names;
}
