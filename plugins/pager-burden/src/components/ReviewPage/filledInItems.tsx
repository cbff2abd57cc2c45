import Typography from '@material-ui/core/Typography';
import { WeeklyReview } from '@operability/plugin-pager-burden-common';
import { ReactNode } from 'react';
import { RowsQuery } from '../../model/pageFilters';
import { nightsText } from '../../model/reviewText';
import { PagesLink } from '../PagesLink';
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
  team,
  week,
  start,
  end,
}: WeeklyReview): AgendaItem[] {
  const { actions, stillOpen, newAlerts, noisy, warnings } = agenda;
  const time = { data, since: start, until: end };
  const nightPages: RowsQuery = {
    data,
    team: [team],
    since: start,
    until: end,
    is: ['night'],
    counted: 'true',
  };
  return [
    {
      title: 'Actions of the weeks before',
      content: unlessNone(
        actions,
        'Nothing is left from the weeks before.',
        <ActionList
          label="Actions of the weeks before"
          looksAt={{ data, week }}
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
        <NoisyLines label="New alerts" alerts={newAlerts} time={time} />,
      ),
    },
    {
      title: 'Noisy alerts',
      content: unlessNone(
        noisy,
        'No alert paged more than once.',
        <NoisyLines label="Noisy alerts" alerts={noisy} time={time} />,
      ),
    },
    {
      title: 'Nights',
      content: (
        <>
          <Typography>{nightsText({ nights: agenda.nights })}</Typography>
          {agenda.nights.peopleWoken > 0 && (
            <Typography>
              <PagesLink query={nightPages}>The pages of the nights</PagesLink>
            </Typography>
          )}
        </>
      ),
    },
    {
      title: 'Do I need to fix these warnings this week?',
      content: unlessNone(
        warnings,
        'There were no warnings.',
        <WarningLines warnings={warnings} team={team} time={time} />,
      ),
    },
  ];
}
