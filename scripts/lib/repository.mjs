import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** The toolchain that these scripts fetch. Ignored by git; safe to delete. */
export const toolsDirectory = path.join(root, '.tools');

/** Databases, logs and test results. Ignored by git; deleting it resets the portal. */
export const dataDirectory = path.join(root, '.data');

/** How a person at the root of the repository would write this path. */
export const display = file => path.relative(root, file) || '.';
