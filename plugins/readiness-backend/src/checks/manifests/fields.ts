/** A field of somebody else's document: anything may be in it. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; none of anything else. */
export function asRecord(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {};
}

/** The value at a path of names; undefined where it leads nowhere. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => {
    const fields = asRecord(inner);
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
  }, value);
}

/** A list; an empty one of anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that is not empty. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A whole number. */
export function whole(value: unknown): number | undefined {
  return Number.isInteger(value) ? (value as number) : undefined;
}
