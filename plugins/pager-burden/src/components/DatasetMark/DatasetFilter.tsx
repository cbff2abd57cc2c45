import { SelectFilter } from '@operability/ui-kit';
import { Dataset } from '@operability/plugin-pager-burden-common';

const words: Readonly<Record<Dataset | '', string>> = {
  '': 'Not known yet',
  sample: 'Sample pages',
  real: 'Real pages',
};

const { '': _, ...known } = words;

/** @internal */
export interface DatasetFilterProps {
  /** What is shown; undefined until the server has said what it shows first. */
  data: Dataset | undefined;
  onChange: (data: Dataset) => void;
}

/** What really happened, or the made-up pages. @internal */
export function DatasetFilter({ data, onChange }: DatasetFilterProps) {
  return (
    <SelectFilter<string>
      label="Data"
      options={data ? known : words}
      value={data ?? ''}
      onChange={value => value && onChange(value as Dataset)}
    />
  );
}
