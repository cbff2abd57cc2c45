import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

// Forms of hundreds of elements: their roles take seconds to compute.
const user = userEvent.setup({ pointerEventsCheck: 0 });

/** Where something is looked for: the screen, or `within` a part of it. */
export type Place = Pick<typeof screen, 'getByLabelText' | 'getAllByText'>;

/** Clicks an element. */
export function click(element: Element): Promise<void> {
  return user.click(element);
}

/** Clicks what carries a label, else what shows a text. */
export function press(name: string, place: Place = screen): Promise<void> {
  const [labelled] = screen.queryAllByLabelText(name);
  return click(labelled ?? place.getAllByText(name)[0]);
}

/** Fills a field by its label. */
export function fill(
  label: string | RegExp,
  value: string,
  place: Pick<typeof screen, 'getByLabelText'> = screen,
): void {
  fireEvent.change(place.getByLabelText(label), { target: { value } });
}
