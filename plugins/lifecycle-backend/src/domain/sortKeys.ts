/** Text as people look for it: without case and accents. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US');
}

/**
 * Where a system's lane comes: by title whatever its case, two of one title
 * kept apart by their refs, and things without a system last.
 */
export function laneKeyOf(system: {
  systemRef?: string;
  systemTitle?: string;
}): string {
  if (!system.systemRef) return '1';
  return `0${foldText(system.systemTitle ?? '')}\u0001${system.systemRef}`;
}
