import { knownSecrets } from './knownSecrets';
import { isRandomText } from './isRandomText';

/**
 * Why a text looks like the value of a credential, where a name or a place
 * belongs; undefined when it does not. It errs on the side of letting through:
 * whoever is refused a name they need writes the roll elsewhere.
 */
export function looksLikeSecret(text: string): string | undefined {
  const known = knownSecrets.find(({ pattern }) => pattern.test(text));
  if (known) return `looks like ${known.name}`;
  const pieces = text.split(/\s+/);
  const addresses = pieces.filter(piece => piece.includes('://'));
  const inAddress = addresses.map(reasonInAddress).find(Boolean);
  if (inAddress) return inAddress;
  const words = pieces
    .filter(piece => !piece.includes('://'))
    .flatMap(piece => piece.split(/[,;:#?&"'`()<>[\]{}|@]/));
  return words.some(isRandomText)
    ? 'looks like a generated value rather than a name'
    : undefined;
}

/** Names of parameters that carry a value. */
const valueParameter =
  /(^|[-_.])(password|passwd|pwd|secret|token|key|apikey|signature|sig|auth)$/i;

function reasonInAddress(address: string): string | undefined {
  const afterScheme = address.slice(address.indexOf('://') + 3);
  const [authority] = afterScheme.split(/[/?#]/, 1);
  const user = authority.slice(0, Math.max(0, authority.lastIndexOf('@')));
  if (/:./.test(user)) return 'holds a password in an address';
  // A path may well hold the hash of a commit; a parameter is another thing.
  const pairs = afterScheme.split(/[?#&;]/).slice(1);
  for (const pair of pairs) {
    const [name, ...values] = pair.split('=');
    const value = values.join('=');
    const isValue = value.length >= 6 && valueParameter.test(name);
    if (isValue || isRandomText(value)) {
      return `holds a value in the parameter '${name}'`;
    }
  }
  return undefined;
}
