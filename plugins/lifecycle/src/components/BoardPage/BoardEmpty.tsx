import Button from '@material-ui/core/Button';
import { EmptyNotice } from '@operability/ui-kit';

/** @internal */
export interface BoardEmptyProps {
  /** Whether there are cards, which the filters leave out. */
  isFiltered: boolean;
  onClear: () => void;
  onAdd: () => void;
}

/** There are no cards to show, and what to do about it. @internal */
export function BoardEmpty({ isFiltered, onClear, onAdd }: BoardEmptyProps) {
  return isFiltered ? (
    <EmptyNotice
      title="No card matches the filters"
      description="Take a filter away, or look for a part of the name only."
      action={
        <Button variant="outlined" size="small" onClick={onClear}>
          Clear filters
        </Button>
      }
    />
  ) : (
    <EmptyNotice
      title="The board is empty"
      description="Every component of the catalog gets a card within a minute. What is not in the catalog yet can be added by hand."
      action={
        <Button variant="outlined" size="small" onClick={onAdd}>
          Add a card
        </Button>
      }
    />
  );
}
