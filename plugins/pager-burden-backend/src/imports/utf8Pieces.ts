const mark = Buffer.from('\ufeff');

/**
 * The pieces of a text file in UTF-8, without the mark that may be before it.
 * What spreadsheets call Unicode is UTF-16, which its mark tells, or its first
 * letter where there is none.
 */
export async function* utf8Pieces(
  file: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let first: Buffer | undefined = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;
  const decoded = (piece: Uint8Array) =>
    decoder ? Buffer.from(decoder.decode(piece, { stream: true })) : piece;
  for await (const piece of file) {
    if (!first) {
      yield decoded(piece);
      continue;
    }
    first = Buffer.concat([first, piece]);
    if (first.length < mark.length) continue;
    decoder = decoderOf(first);
    yield decoded(withoutMark(first));
    first = undefined;
  }
  // Too short for a mark.
  if (first?.length) yield first;
}

function withoutMark(first: Buffer): Buffer {
  return first.indexOf(mark) === 0 ? first.subarray(mark.length) : first;
}

/** Of whatever is not UTF-8; it leaves out its mark itself. */
function decoderOf([one, two]: Buffer): TextDecoder | undefined {
  if ((one === 0xff && two === 0xfe) || (one && two === 0)) {
    return new TextDecoder('utf-16le');
  }
  if ((one === 0xfe && two === 0xff) || (one === 0 && two)) {
    return new TextDecoder('utf-16be');
  }
  return undefined;
}
