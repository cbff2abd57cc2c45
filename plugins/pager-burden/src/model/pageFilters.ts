import {
  ClassProfile,
  classProfile,
  Dataset,
  dataset,
  PageClass,
  pageClass,
  PageTrait,
  pageTrait,
  week,
} from '@operability/plugin-pager-burden-common';
import { PagesQuery } from '../hooks/useBurden';
import { parseTimeFilters, TimeFilters, timeFilters } from './timeFilters';

/** The pages that are asked for, without where in their list. @internal */
export type RowsQuery = Omit<PagesQuery, 'limit' | 'cursor'>;

/** What the list of pages is narrowed to. @internal */
export interface PageFilters extends TimeFilters {
  data?: Dataset;
  team: string[];
  week: string[];
  answeredBy: string[];
  class: PageClass[];
  profile: '' | ClassProfile;
  is: PageTrait[];
  entity: string[];
  fingerprint: string;
  /** Part of the title. */
  q: string;
  counted: '' | 'true' | 'false';
}

const lists = ['team', 'week', 'answeredBy', 'class', 'is', 'entity'] as const;

/** The filters in an address; what is not understood is left out. @internal */
export function parsePageFilters(search: URLSearchParams): PageFilters {
  const all = (name: string) => search.getAll(name).filter(Boolean);
  const counted = search.get('counted');
  return {
    data: dataset.safeParse(search.get('data')).data,
    team: all('team'),
    week: all('week').flatMap(one => week.safeParse(one).data ?? []),
    answeredBy: all('answeredBy'),
    profile: classProfile.safeParse(search.get('profile')).data ?? '',
    is: all('is').flatMap(one => pageTrait.safeParse(one).data ?? []),
    class: all('class').flatMap(one => pageClass.safeParse(one).data ?? []),
    entity: all('entity'),
    fingerprint: search.get('fingerprint') ?? '',
    q: search.get('q') ?? '',
    ...parseTimeFilters(search),
    counted: counted === 'true' || counted === 'false' ? counted : '',
  };
}

/** The filters as the server is asked with them. @internal */
export function pageQueryOf(filters: PageFilters): RowsQuery {
  const { data, fingerprint, q, counted, profile } = filters;
  return {
    ...(data && { data }),
    ...Object.fromEntries(
      lists.flatMap(name =>
        filters[name].length > 0 ? [[name, filters[name]]] : [],
      ),
    ),
    ...(fingerprint && { fingerprint }),
    ...(q && { q }),
    ...Object.fromEntries(
      timeFilters.flatMap(name =>
        filters[name] ? [[name, filters[name]]] : [],
      ),
    ),
    ...(counted && { counted }),
    ...(profile && { profile }),
  };
}

/** Whether anything but the choice of data narrows the list. @internal */
export function isNarrowed({ data: _, ...filters }: PageFilters): boolean {
  return Object.values(filters).some(value => value.length > 0);
}
