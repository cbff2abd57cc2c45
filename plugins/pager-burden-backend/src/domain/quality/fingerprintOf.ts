const longest = 500;

// What differs from one time to the next, the longest forms first.
const variables = [
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g,
  /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,}\b/g,
  /\d+(?:[.,:]\d+)*/g,
];

/**
 * By what the same alert is known again: the key that its source gave it, else
 * its title without numbers and the thing that it is about.
 */
export function fingerprintOf({
  dedupKey,
  title,
  entity,
}: {
  dedupKey?: string;
  title: string;
  entity: string;
}): string {
  const key = dedupKey?.trim();
  return (key || `${normalTitle(title)} @ ${entity}`).slice(0, longest);
}

/** A title without what differs from one time to the next. */
export function normalTitle(title: string): string {
  return variables
    .reduce(
      (text, variable) => text.replace(variable, '#'),
      title.toLowerCase(),
    )
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
