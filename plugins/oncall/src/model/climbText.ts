const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** Which climb of a ladder it is, by how often it was repeated: `second climb`. @internal */
export function climbText(repeat: number): string {
  const ordinal = ordinals[repeat];
  return ordinal ? `${ordinal} climb` : `climb ${repeat + 1}`;
}
