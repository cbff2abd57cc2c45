import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

/**
 * The text at a path below a folder: of a file, or the names in a folder, one a line. Undefined
 * where there is nothing, and for whatever leads out of the folder.
 */
export async function sampleFile(
  folder: string,
  path: string,
): Promise<string | undefined> {
  const root = resolve(folder);
  let wanted: string;
  try {
    wanted = join(root, decodeURIComponent(path));
  } catch {
    return undefined;
  }
  if (wanted.includes('\0') || !`${wanted}${sep}`.startsWith(root + sep)) {
    return undefined;
  }
  try {
    if (!(await stat(wanted)).isDirectory()) {
      return await readFile(wanted, 'utf8');
    }
    const entries = await readdir(wanted, { withFileTypes: true });
    return entries
      .map(entry => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort()
      .join('\n');
  } catch {
    return undefined;
  }
}
