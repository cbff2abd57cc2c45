import Link from '@material-ui/core/Link';
import { BudgetBreach, Dataset } from '@operability/plugin-pager-burden-common';
import { useState } from 'react';
import { breachPages } from '../../model/breachPages';
import { budgetNumber } from '../../model/budgetText';
import { weekTitle } from '../../model/weekText';
import { PagesPanel } from '../PagesPanel';

/** @internal */
export interface BreachValueProps {
  breach: BudgetBreach;
  data: Dataset;
}

/** What broke a limit, and the limit; opens to how it is counted and of which pages. @internal */
export function BreachValue({ breach, data }: BreachValueProps) {
  const { metric, title, week, value, limit } = breach;
  const [isOpen, setIsOpen] = useState(false);
  const { query, formula } = breachPages(breach);
  return (
    <>
      <Link
        component="button"
        variant="body2"
        underline="always"
        onClick={() => setIsOpen(true)}
      >
        {budgetNumber(metric, value)} / {budgetNumber(metric, limit)}
      </Link>
      {isOpen && (
        <PagesPanel
          title={`${title}, ${weekTitle(week)}`}
          data={data}
          query={query}
          onClose={() => setIsOpen(false)}
        >
          {formula}
        </PagesPanel>
      )}
    </>
  );
}
