/** Shorter than this, chance looks like a word and a word like chance. */
const shortest = 20;

/** What more than this would show has shown by then. */
const longest = 1000;

/**
 * Whether a word looks as if a machine had drawn it: long, and jumping between
 * kinds of characters, or between letters, as no name does.
 */
export function isRandomText(word: string): boolean {
  if (word.length < shortest || !/^[A-Za-z0-9+/_=.~-]+$/.test(word)) {
    return false;
  }
  const start = word.slice(0, longest);
  // The whole of it first: base64 holds slashes, as paths do. Words and numbers
  // between them are no part of it, as in Router-Webhook-v2-2026; of a UUID they are.
  const parts = start.split(/[/+_=.~-]/);
  const whole = parts.every(isHex)
    ? parts
    : parts.filter(part => !isPlain(part));
  if (isDrawn(whole.join(''))) return true;
  return start
    .split(/[/_.~-]/)
    .some(part => isDrawn(part) || isStrewnWithDigits(part));
}

/** A word in one case, or with a capital; a number, or a version. */
function isPlain(part: string): boolean {
  return /^([A-Za-z]?[a-z]+|[A-Z]+|v?\d{1,4})$/.test(part);
}

function isHex(part: string): boolean {
  return /^[a-f0-9]*$/i.test(part);
}

function isDrawn(letters: string): boolean {
  if (letters.length < shortest) return false;
  const entropy = entropyOf(letters);
  if (isHex(letters)) {
    return letters.length >= 32 && entropy >= 3 && /\d/.test(letters);
  }
  // Names change kind where a word or a number begins; chance does all the time.
  if (shareOfJumps(letters) >= 0.27) return entropy >= 3.5;
  return entropy >= 3.8 && longestConsonants(letters) >= 7;
}

/** A name has a number or two, and no digit in the middle of each syllable. */
function isStrewnWithDigits(part: string): boolean {
  return part.length >= shortest && (part.match(/\d+/g) ?? []).length >= 4;
}

/** Shannon's, in bits a character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const one of text) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}

function shareOfJumps(text: string): number {
  const kinds = Array.from(text, one => {
    if (/\d/.test(one)) return 'digit';
    return /[A-Z]/.test(one) ? 'upper' : 'lower';
  });
  const jumps = kinds.filter(
    (kind, index) => index && kind !== kinds[index - 1],
  );
  return jumps.length / (text.length - 1);
}

function longestConsonants(text: string): number {
  const runs = text.match(/[bcdfghjklmnpqrstvwxz]+/gi) ?? [];
  return Math.max(0, ...runs.map(run => run.length));
}
