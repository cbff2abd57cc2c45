import { render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { useLinkedStage } from './useLinkedStage';

function Columns() {
  const scroller = useRef<HTMLDivElement>(null);
  useLinkedStage(scroller);
  return (
    <div ref={scroller}>
      <div data-stage="production">Production</div>
      <div data-stage="deprecated">Deprecated</div>
    </div>
  );
}

describe('useLinkedStage', () => {
  const scrolled: string[] = [];

  beforeEach(() => {
    scrolled.length = 0;
    // jsdom lays nothing out, so it has no such method.
    HTMLElement.prototype.scrollIntoView = function scrollIntoView(
      this: HTMLElement,
    ) {
      scrolled.push(this.textContent ?? '');
    };
  });

  it.each([
    ['the column that the link names', '?stage=deprecated', ['Deprecated']],
    ['nothing without a name', '', []],
    ['nothing for a stage that has gone', '?stage=beta', []],
  ])('brings into view %s', (_, search, expected) => {
    render(
      <MemoryRouter initialEntries={[`/lifecycle/board${search}`]}>
        <Columns />
      </MemoryRouter>,
    );

    expect(screen.getByText('Deprecated')).toBeInTheDocument();
    expect(scrolled).toEqual(expected);
  });
});
