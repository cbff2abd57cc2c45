import {
  BurdenWeeks,
  week as weekShape,
  WeeklyGroup,
} from '@operability/plugin-pager-burden-common';
import { StackedSeries, stackSeries } from '@operability/ui-kit';
import { otherWords } from './chartFilters';
import { classOrder, isPageClass, pageClasses } from './pageClasses';
import { Bar } from './pagesBehind';

/** What the server calls the series that are too small to be told apart. */
const others = 'others';

/** What an address says for the series of what has no name. */
const noName = '-';

/** The series of the chart; those of the server that are one already stay among the others. @internal */
export function chartSeries(
  answer: BurdenWeeks,
  groupBy: WeeklyGroup,
  known: readonly string[] = [],
): StackedSeries[] {
  if (groupBy === 'class') return classSeries(answer);
  const rest = answer.series.find(({ key }) => key === others);
  const stacked = stackSeries(
    answer.series.filter(one => one !== rest),
    otherWords[groupBy],
    known,
  );
  const last = stacked.at(-1);
  // The server folds only what comes after many more than keep a colour.
  if (!rest || !last || last.color !== undefined) return stacked;
  return [
    ...stacked.slice(0, -1),
    {
      ...last,
      title: `${last.title.slice(0, -1)} and more)`,
      values: last.values.map((value, index) => {
        const more = rest.values[index];
        return value === null && more === null
          ? null
          : (value ?? 0) + (more ?? 0);
      }),
    },
  ];
}

/** Parts of a day have an order, and so have their places and their shades. */
function classSeries(answer: BurdenWeeks): StackedSeries[] {
  return stackSeries(answer.series, otherWords.class)
    .flatMap(one => {
      if (!isPageClass(one.key)) return [];
      const { glyph, word } = pageClasses[one.key];
      const step = classOrder.indexOf(one.key);
      return [{ ...one, title: `${glyph} ${word}`, step }];
    })
    .sort((one, other) => one.step - other.step);
}

/** A bar of one of the series. @internal */
export function barOf(
  week: string,
  one: StackedSeries,
  all: readonly StackedSeries[],
): Bar {
  if (one.color !== undefined) return { week, keys: [one.key] };
  return {
    week,
    except: all.filter(other => other !== one).map(({ key }) => key),
  };
}

/** The words of an address that name a bar, and none where none is open. @internal */
export function barWords(bar: Bar | undefined) {
  const written = (keys: readonly string[] | undefined) =>
    keys?.map(key => key || noName);
  return {
    week: bar?.week,
    key: written(bar?.keys),
    except: written(bar?.except),
  };
}

/** The bar that an address names. @internal */
export function parseBar(search: URLSearchParams): Bar | undefined {
  const week = weekShape.safeParse(search.get('week')).data;
  if (!week) return undefined;
  const read = (name: string) =>
    search
      .getAll(name)
      .filter(Boolean)
      .map(key => (key === noName ? '' : key));
  const [keys, except] = [read('key'), read('except')];
  return {
    week,
    ...(keys.length > 0 && { keys }),
    ...(except.length > 0 && { except }),
  };
}
