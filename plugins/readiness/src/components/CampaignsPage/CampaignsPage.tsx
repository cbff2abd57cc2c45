import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Campaign } from '@operability/plugin-readiness-common';
import {
  ListState,
  mayMake,
  PageBody,
  ShowMore,
  TextFilter,
  useReader,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useAddress } from '../../hooks/useAddress';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { useCampaigns } from '../../hooks/useRegister';
import { newest } from '../../model/newest';
import { CampaignDialog } from './CampaignDialog';
import { CampaignLine } from './CampaignLine';

const useStyles = makeStyles(
  theme => ({
    filters: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'OperabilityCampaignsPage' },
);

/** Lines that should be done by a date, the next due first. @internal */
export function CampaignsPage() {
  const classes = useStyles();
  const campaigns = useCampaigns();
  const reader = useReader();
  const [text, setText] = useAddress('q');
  const [edited, setEdited] = useState<{ campaign?: Campaign }>();
  useLiveUpdates();
  const loaded = campaigns.data?.pages.flatMap(({ items }) => items) ?? [];
  const words = text.trim().toLocaleLowerCase();
  const shown = loaded.filter(({ title }) =>
    title.toLocaleLowerCase().includes(words),
  );
  const total = Math.max(
    loaded.length,
    campaigns.data?.pages[0].totalItems ?? 0,
  );
  return (
    <PageBody>
      <div className={classes.filters}>
        <TextFilter
          label="Search the campaigns"
          text={text}
          onChange={setText}
        />
        {campaigns.data && mayMake(reader, loaded) && (
          <Button variant="outlined" onClick={() => setEdited({})}>
            Start a campaign…
          </Button>
        )}
      </div>
      <ListState
        query={campaigns}
        isEmpty={shown.length === 0}
        lines={6}
        empty={
          text
            ? {
                title: 'No campaign fits',
                description: 'Look for something else.',
              }
            : {
                title: 'There are no campaigns yet',
                description:
                  'A campaign names lines of a checklist that should be done by a date, and shows how far they are.',
              }
        }
      >
        <Typography variant="body2" role="status">
          {`${text ? shown.length : total} ${
            total === 1 ? 'campaign' : 'campaigns'
          }`}
        </Typography>
        <ul className={classes.list} aria-label="Campaigns">
          {shown.map(campaign => (
            <CampaignLine
              key={campaign.id}
              campaign={campaign}
              onEdit={() => setEdited({ campaign })}
            />
          ))}
        </ul>
      </ListState>
      {total > loaded.length && (
        <ShowMore
          shown={loaded.length}
          total={total}
          isLoading={campaigns.isFetchingNextPage}
          onMore={() => campaigns.fetchNextPage()}
        />
      )}
      {edited && (
        <CampaignDialog
          // As it is now: after a conflict it was loaded anew.
          campaign={newest(edited.campaign, loaded)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </PageBody>
  );
}
