import {
  Dataset,
  dataset,
  PageClass,
  pageClass,
} from '@operability/plugin-pager-burden-common';
import { PagesQuery } from '../hooks/useBurden';

/** The pages that are asked for, without where in their list. @internal */
export type RowsQuery = Pick<
  PagesQuery,
  'data' | 'team' | 'week' | 'class' | 'entity' | 'fingerprint' | 'counted'
>;

/** What the list of pages is narrowed to. @internal */
export interface PageFilters {
  data?: Dataset;
  team: string[];
  week: string[];
  class: PageClass[];
  entity: string[];
  fingerprint: string;
  counted: '' | 'true' | 'false';
}

const lists = ['team', 'week', 'class', 'entity'] as const;

/** The filters in an address; what is not understood is left out. @internal */
export function parsePageFilters(search: URLSearchParams): PageFilters {
  const all = (name: string) => search.getAll(name).filter(Boolean);
  const counted = search.get('counted');
  return {
    data: dataset.safeParse(search.get('data')).data,
    team: all('team'),
    week: all('week'),
    class: all('class').flatMap(one => pageClass.safeParse(one).data ?? []),
    entity: all('entity'),
    fingerprint: search.get('fingerprint') ?? '',
    counted: counted === 'true' || counted === 'false' ? counted : '',
  };
}

/** The filters as the server is asked with them. @internal */
export function pageQueryOf(filters: PageFilters): RowsQuery {
  const { data, fingerprint, counted } = filters;
  return {
    ...(data && { data }),
    ...Object.fromEntries(
      lists.flatMap(name =>
        filters[name].length > 0 ? [[name, filters[name]]] : [],
      ),
    ),
    ...(fingerprint && { fingerprint }),
    ...(counted && { counted }),
  };
}

/** Whether anything but the choice of data narrows the list. @internal */
export function isNarrowed({ data: _, ...filters }: PageFilters): boolean {
  return Object.values(filters).some(value => value.length > 0);
}
