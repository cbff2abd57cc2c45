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

// The same alert comes again and again, and taking its title apart takes long.
const normal = new Map<string, string>();
const mostTitles = 10_000;

/** A title without what differs from one time to the next. */
export function normalTitle(title: string): string {
  let known = normal.get(title);
  if (known === undefined) {
    known = normalised(title);
    if (normal.size >= mostTitles) normal.clear();
    normal.set(title, known);
  }
  return known;
}

function normalised(title: string): string {
  return variables
    .reduce(
      (text, variable) => text.replace(variable, '#'),
      title.toLowerCase(),
    )
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
