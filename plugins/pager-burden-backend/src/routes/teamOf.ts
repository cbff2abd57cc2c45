/** The team of a path, which names no kind: a group. */
export function teamOf({
  namespace,
  name,
}: {
  namespace: string;
  name: string;
}) {
  return `group:${namespace}/${name}`.toLocaleLowerCase('en-US');
}
