/** One or two letters for a name or a handle: `ion-fox` becomes `IF`. @public */
export function initials(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return ends
    .map(word => [...word][0])
    .join('')
    .toLocaleUpperCase('en-US');
}
