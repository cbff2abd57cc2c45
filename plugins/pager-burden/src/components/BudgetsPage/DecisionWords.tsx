import { BudgetDecision } from '@operability/plugin-pager-burden-common';
import { Glyph, PersonLine } from '@operability/ui-kit';
import { decisionText } from '../../model/budgetText';

/** What was decided about a broken limit, and by whom. @internal */
export function DecisionWords({ decision }: { decision: BudgetDecision }) {
  return (
    <>
      <Glyph glyph="✎" word="Decided" tone="positive" />{' '}
      {decisionText(decision)} <PersonLine userRef={decision.by} />
    </>
  );
}
