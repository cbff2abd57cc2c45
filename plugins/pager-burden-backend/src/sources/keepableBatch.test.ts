import { aPage } from '../__testUtils__/writerOn';
import { keepableBatch } from './keepableBatch';

const anAlert = (key: string) => ({
  key,
  createdAt: 0,
  escalations: { timeout: 0, manual: 0, reassigned: 0 },
});
const long = 'é'.repeat(257);

it('leaves a batch as it is whose names and ids can all be kept', () => {
  const batch = {
    pages: [aPage({ title: long, responder: 'x'.repeat(512) })],
    alerts: [anAlert('é'.repeat(256))],
    cursor: '1',
    more: false,
  };
  expect(keepableBatch(batch)).toEqual({ batch });
});

it('says what it leaves out without naming anybody, and goes on from behind it', () => {
  const [page, alert] = [aPage(), anAlert('a')];
  const pages = [aPage({ responder: long }), page, aPage({ ownerRef: long })];
  const told = { pages, alerts: [anAlert(long), alert], more: true };
  expect(keepableBatch({ ...told, cursor: '3' })).toEqual({
    batch: { pages: [page], alerts: [alert], cursor: '3', more: true },
    leftOut:
      '2 pages and 1 alert are left out: responder, team, alert may have no more than 512 bytes',
  });
});

it.each([Date.UTC(1969, 11, 31), Date.parse('0001-01-01'), 9e15, NaN])(
  'leaves out a page of %d, whose week nobody could ask for',
  sentAt => {
    const page = aPage();
    const told = { alerts: [], cursor: '3', more: false };
    expect(
      keepableBatch({ ...told, pages: [aPage({ sentAt }), page] }),
    ).toEqual({
      batch: { ...told, pages: [page] },
      leftOut:
        '1 page and no alerts are left out: sent_at is before 1970 or after 2100',
    });
  },
);
