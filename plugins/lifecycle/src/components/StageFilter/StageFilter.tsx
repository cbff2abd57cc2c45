import {
  CatalogAutocomplete,
  useEntityList,
} from '@backstage/plugin-catalog-react';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import { useEffect, useMemo } from 'react';
import { useStageFacets } from '../../hooks/useStageFacets';
import { useStages } from '../../hooks/useStages';
import { StageOption, stageOptions } from '../../model/stageOptions';
import { CatalogFilters, LifecycleStageFilter } from './LifecycleStageFilter';

/**
 * The filter of the catalog's index page by lifecycle stage.
 *
 * @public
 */
export function StageFilter() {
  const { filters, queryParameters, updateFilters } =
    useEntityList<CatalogFilters>();
  const fromAddress = queryParameters.lifecycleStages;
  const addressed = useMemo(
    () => (fromAddress ? [fromAddress].flat() : []),
    [fromAddress],
  );
  // Only filters that the page brings are put back by the page after a reload.
  useEffect(() => {
    if (addressed.length) {
      updateFilters({ lifecycleStages: new LifecycleStageFilter(addressed) });
    }
  }, [addressed, updateFilters]);

  const chosen = filters.lifecycleStages?.values ?? [];
  const counts = useStageFacets(filters.kind?.getCatalogFilters() ?? {}).data;
  const stages = useStages().data?.items ?? [];
  const options = stageOptions(stages, counts ?? new Map(), chosen);
  // A catalog without stages needs no filter by them.
  if (!counts?.size && !chosen.length) return null;

  return (
    <CatalogAutocomplete<StageOption, true>
      multiple
      disableCloseOnSelect
      label="Lifecycle stage"
      name="lifecycle-stages-picker"
      options={options}
      value={options.filter(({ name }) => chosen.includes(name))}
      getOptionSelected={(option, value) => option.name === value.name}
      getOptionLabel={({ title }) => title}
      renderOption={({ title, count }, { selected }) => (
        <FormControlLabel
          control={<Checkbox checked={selected} size="small" />}
          label={
            <Typography variant="body2" component="span">
              {title} ({count})
            </Typography>
          }
          // The option takes the click; the box inside only shows it.
          onClick={event => event.preventDefault()}
        />
      )}
      onChange={(_, next) =>
        updateFilters({
          lifecycleStages: next.length
            ? new LifecycleStageFilter(next.map(({ name }) => name))
            : undefined,
        })
      }
    />
  );
}
