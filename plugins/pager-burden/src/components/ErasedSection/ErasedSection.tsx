import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { BurdenErasure } from '@operability/plugin-pager-burden-common';
import {
  entityRefTitle,
  errorStatus,
  ListState,
  PageTable,
  ShowMore,
} from '@operability/ui-kit';
import { useState } from 'react';
import { useErasures } from '../../hooks/useErasures';
import { EraseDialog } from './EraseDialog';
import { ErasureLine } from './ErasureLine';

/** Who was erased, and a way to erase somebody; nothing for those who may not. @internal */
export function ErasedSection() {
  const erasures = useErasures();
  const [isOpen, setIsOpen] = useState(false);
  const [done, setDone] = useState<BurdenErasure>();
  const items = erasures.data?.pages.flatMap(page => page.items) ?? [];
  // Until it is known who may, nobody sees that there is something to see.
  if (erasures.isPending || errorStatus(erasures.error) === 403) return null;
  return (
    <section aria-label="Erased people">
      <Typography variant="h6" component="h2">
        Erased people
      </Typography>
      {erasures.data && (
        <>
          <Typography variant="body2" paragraph>
            Whoever has left and wants to be forgotten is erased: a pseudonym
            takes their place in what is kept here, and every count stays. Only
            people who may erase see this.
          </Typography>
          <Button variant="outlined" onClick={() => setIsOpen(true)}>
            Erase somebody…
          </Button>
        </>
      )}
      {done && (
        <Typography variant="body2" role="status">
          {`Erased. ${entityRefTitle(done.pseudonym)} stands in their place.`}
        </Typography>
      )}
      <ListState
        query={erasures}
        isEmpty={items.length === 0}
        empty={{
          title: 'Nobody was erased',
          description: 'Those who are erased appear here by their pseudonym.',
        }}
      >
        <PageTable
          label="Erasures"
          columns={['Pseudonym', 'When', 'Replaced in', 'Deleted']}
        >
          {items.map(erasure => (
            <ErasureLine key={erasure.id} erasure={erasure} />
          ))}
        </PageTable>
        <ShowMore
          shown={items.length}
          total={erasures.data?.pages[0].totalItems ?? 0}
          isLoading={erasures.isFetchingNextPage}
          onMore={() => erasures.fetchNextPage()}
        />
      </ListState>
      {isOpen && (
        <EraseDialog onClose={() => setIsOpen(false)} onErased={setDone} />
      )}
    </section>
  );
}
