import { Card, cardInput } from '@operability/plugin-lifecycle-common';

/** What the fields of a card outside the catalog hold while somebody writes. @internal */
export interface CardForm {
  title: string;
  ownerRef: string;
  note: string;
}

/** What the fields are called, in their order. @internal */
export const cardLabels: Record<keyof CardForm, string> = {
  title: 'Name',
  ownerRef: 'Owner',
  note: 'Why it is here',
};

const messages: Record<keyof CardForm, string> = {
  title: 'A name of at most 100 characters is needed',
  ownerRef: 'A full reference is needed, such as group:default/runtime',
  note: 'At most 2,000 characters',
};

/** @internal */
export function cardForm(card?: Card): CardForm {
  return {
    title: card?.title ?? '',
    ownerRef: card?.ownerRef ?? '',
    note: card?.note ?? '',
  };
}

/** What the fields say, or what is wrong with which. @internal */
export function readCardForm(form: CardForm) {
  const note = form.note.trim();
  const input = {
    title: form.title.trim(),
    ownerRef: form.ownerRef.trim(),
    ...(note && { note }),
  };
  const errors: Partial<Record<keyof CardForm, string>> = {};
  for (const { path } of cardInput.safeParse(input).error?.issues ?? []) {
    const field = path[0] as keyof CardForm;
    errors[field] = messages[field];
  }
  return { input, errors };
}

/** The fields that differ between what is stored and what is being written. @internal */
export function cardDifferences(theirs: CardForm, mine: CardForm) {
  return (Object.keys(cardLabels) as (keyof CardForm)[])
    .filter(field => theirs[field] !== mine[field])
    .map(field => ({
      label: cardLabels[field],
      theirs: theirs[field],
      mine: mine[field],
    }));
}
