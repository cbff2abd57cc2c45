import { PageFact } from '../rollup/PageFact';

/** Which pages interrupt, page against page, as the glossary has it. */
function interrupts(page: PageFact, pages: readonly PageFact[]): boolean {
  const isEarlier = (other: PageFact) =>
    other.sentAt < page.sentAt ||
    (other.sentAt === page.sentAt && other.id < page.id);
  return !pages.some(
    other =>
      page.responder !== undefined &&
      other.isCounted &&
      other.dataset === page.dataset &&
      other.responder === page.responder &&
      isEarlier(other) &&
      page.sentAt - other.sentAt <= 60_000,
  );
}

/** The sums of `PageBook`, by going through all pages for each of them. */
export function countByHand(pages: readonly PageFact[]): Map<string, number> {
  const sums = new Map<string, number>();
  const count = (...cell: (string | number)[]) =>
    sums.set(cell.join(' '), (sums.get(cell.join(' ')) ?? 0) + 1);
  for (const page of pages.filter(one => one.isCounted)) {
    const { dataset, week, team, entity, class: own, responder, night } = page;
    const theirs =
      page.pagerDutyClass[0].toUpperCase() + page.pagerDutyClass.slice(1);
    const units = [
      'Pages',
      ...(interrupts(page, pages) ? ['Interruptions'] : []),
    ];
    const place = [dataset, week, team];
    for (const unit of units) {
      const total = unit.toLowerCase();
      for (const cell of [
        ['teamWeeks', ...place],
        ['entityWeeks', ...place, entity],
      ]) {
        count(...cell, total);
        count(...cell, `${own}${unit}`);
        count(...cell, `pagerDuty${theirs}${unit}`);
      }
      if (responder && night)
        count('personNights', dataset, team, responder, night, total);
      if (page.responderTeam && page.responderTeam !== team)
        count('crossings', ...place, page.responderTeam, total);
    }
    const clock = ['teamHours', ...place, page.weekday, page.hour];
    count(...clock, 'pages');
    for (const cell of [
      ['teamWeeks', ...place],
      ['entityWeeks', ...place, entity],
    ]) {
      count(...cell, `${page.anchor}Pages`);
      if (page.isZoneEstimated) count(...cell, 'zonesEstimated');
    }
    if (page.isZoneEstimated) count(...clock, 'zonesEstimated');
  }
  return sums;
}
