/**
 * What is being changed, as a list has it by now: so that sending again after a
 * conflict is about what is there, with what the person wrote.
 *
 * @internal
 */
export function newest<Item extends { id: string; version: number }>(
  item: Item | undefined,
  items: readonly Item[],
): Item | undefined {
  const listed = items.find(({ id }) => id === item?.id);
  return item && listed && listed.version > item.version ? listed : item;
}
