import {
  RemixiconComponentType,
  RiCodeSSlashLine,
  RiDatabase2Line,
  RiPuzzle2Line,
  RiRouteLine,
  RiShapesLine,
  RiStackLine,
  RiTeamLine,
  RiUserLine,
} from '@remixicon/react';

const icons: Record<string, RemixiconComponentType> = {
  api: RiCodeSSlashLine,
  component: RiPuzzle2Line,
  group: RiTeamLine,
  lifecyclestage: RiRouteLine,
  resource: RiDatabase2Line,
  system: RiStackLine,
  user: RiUserLine,
};

/** The icon of an entity kind. @public */
export function kindIcon(kind: string): RemixiconComponentType {
  return icons[kind.toLocaleLowerCase('en-US')] ?? RiShapesLine;
}
