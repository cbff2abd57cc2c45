import Typography from '@material-ui/core/Typography';
import { WeeklyReview } from '@operability/plugin-pager-burden-common';
import { ReactNode } from 'react';
import { nightsText } from '../../model/reviewText';
import { ActionList } from './ActionList';
import { AgendaItem } from './AgendaItems';
import { NoisyLines, OpenLines, WarningLines } from './AlertLines';

function unlessNone(
  list: readonly unknown[],
  none: string,
  content: ReactNode,
): ReactNode {
  return list.length > 0 ? content : <Typography>{none}</Typography>;
}

/** What of the agenda was filled in beforehand, in the order of the review. @internal */
export function filledInItems({
  agenda,
  canEdit,
  data,
}: WeeklyReview): AgendaItem[] {
  const { actions, stillOpen, newAlerts, noisy, warnings } = agenda;
  return [
    {
      title: 'Actions of the weeks before',
      content: unlessNone(
        actions,
        'Nothing is left from the weeks before.',
        <ActionList
          label="Actions of the weeks before"
          actions={actions}
          canEdit={canEdit}
        />,
      ),
    },
    {
      title: 'Still open',
      content: unlessNone(
        stillOpen,
        'No alert was open when the week ended.',
        <OpenLines alerts={stillOpen} />,
      ),
    },
    {
      title: 'New alerts',
      content: unlessNone(
        newAlerts,
        'No alert paged for the first time in four weeks.',
        <NoisyLines label="New alerts" alerts={newAlerts} data={data} />,
      ),
    },
    {
      title: 'Noisy alerts',
      content: unlessNone(
        noisy,
        'No alert paged more than once.',
        <NoisyLines label="Noisy alerts" alerts={noisy} data={data} />,
      ),
    },
    {
      title: 'Nights',
      content: <Typography>{nightsText({ nights: agenda.nights })}</Typography>,
    },
    {
      title: 'Do I need to fix these warnings this week?',
      content: unlessNone(
        warnings,
        'There were no warnings.',
        <WarningLines warnings={warnings} />,
      ),
    },
  ];
}
