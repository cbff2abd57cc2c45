import { Card } from '@operability/plugin-lifecycle-common';
import { Tone } from '@operability/ui-kit';
import { DateTime } from 'luxon';

/** Something to know about a card at a glance: a glyph, words and a tone. @internal */
export interface CardMark {
  id: string;
  glyph: string;
  word: string;
  /** The longer story, for the tooltip. */
  title: string;
  tone: Tone;
}

/** The marks of a card, the most pressing first. @internal */
export function cardMarks(card: Card): CardMark[] {
  const { openAlerts = 0, drift, sunsetOn } = card;
  const marks: (CardMark | false)[] = [
    openAlerts > 0 && {
      id: 'alerts',
      glyph: '●',
      word: openAlerts === 1 ? '1 alert' : `${openAlerts} alerts`,
      title: 'Open alerts',
      tone: 'negative',
    },
    card.missing === true && {
      id: 'missing',
      glyph: '✗',
      word: 'Gone from the catalog',
      title: 'Its entity is no longer in the catalog; the card remembers it',
      tone: 'negative',
    },
    drift !== undefined && {
      id: 'drift',
      glyph: '≠',
      word: 'Drift',
      title: `Declared ${drift.declared}, but its stage stands for ${drift.expected}`,
      tone: 'warning',
    },
    card.unconfirmed === true && {
      id: 'unconfirmed',
      glyph: '?',
      word: 'Not confirmed',
      title: 'Placed by default: nobody has said that it belongs here',
      tone: 'warning',
    },
    card.overridden === true && {
      id: 'overridden',
      glyph: '⚑',
      word: 'Overridden',
      title: 'It passed a closed gate to get here',
      tone: 'info',
    },
    sunsetOn !== undefined && {
      id: 'sunset',
      glyph: '→',
      word: `Sunset ${DateTime.fromISO(sunsetOn).toLocaleString(
        DateTime.DATE_MED,
      )}`,
      title: 'The date its sunset plan gives',
      tone: 'neutral',
    },
  ];
  return marks.filter((mark): mark is CardMark => mark !== false);
}
