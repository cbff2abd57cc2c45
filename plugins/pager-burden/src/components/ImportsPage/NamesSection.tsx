import Typography from '@material-ui/core/Typography';
import {
  errorStatus,
  ListState,
  PageTable,
  ShowMore,
} from '@operability/ui-kit';
import { useNames } from '../../hooks/useNames';
import { GivenNameLine } from './GivenNameLine';
import { UnknownNameLine } from './UnknownNameLine';

/** Names that the catalog does not know, and what somebody said they mean. @internal */
export function NamesSection() {
  const unknown = useNames('unknown');
  const given = useNames('given');
  const unknownNames = unknown.data?.pages.flatMap(({ items }) => items) ?? [];
  const givenNames = given.data?.pages.flatMap(({ items }) => items) ?? [];
  const mayExplain = errorStatus(unknown.error) !== 403;
  return (
    <section aria-label="Names the catalog does not know">
      <Typography variant="h6" component="h2">
        Names the catalog does not know
      </Typography>
      <Typography variant="body2" paragraph>
        {mayExplain
          ? 'Their pages are counted, for nobody in particular and no team. Say what a name means, and its pages are changed, with their weeks; later files of the source take it from there. Pages without any name are not listed.'
          : 'Administrators say what they mean.'}
      </Typography>
      {mayExplain && (
        <>
          <ListState
            query={unknown}
            isEmpty={unknownNames.length === 0}
            empty={{
              title: 'Every name is known',
              description: 'Names that the catalog does not know appear here.',
            }}
          >
            <PageTable
              label="Unknown names"
              columns={['Name', 'Of', 'Source', 'Pages', 'Means']}
            >
              {unknownNames.map(name => (
                <UnknownNameLine
                  key={`${name.source} ${name.kind} ${name.name}`}
                  name={name}
                />
              ))}
            </PageTable>
            <ShowMore
              shown={unknownNames.length}
              total={unknown.data?.pages[0].totalItems ?? 0}
              isLoading={unknown.isFetchingNextPage}
              onMore={() => unknown.fetchNextPage()}
            />
          </ListState>
          {givenNames.length > 0 && (
            <>
              <Typography variant="subtitle1" component="h3">
                Explained by hand
              </Typography>
              <PageTable
                label="Explained names"
                columns={['Name', 'Of', 'Source', 'Pages', 'Means', 'By', '']}
              >
                {givenNames.map(name => (
                  <GivenNameLine
                    key={`${name.source} ${name.kind} ${name.name}`}
                    name={name}
                  />
                ))}
              </PageTable>
              <ShowMore
                shown={givenNames.length}
                total={given.data?.pages[0].totalItems ?? 0}
                isLoading={given.isFetchingNextPage}
                onMore={() => given.fetchNextPage()}
              />
            </>
          )}
        </>
      )}
    </section>
  );
}
