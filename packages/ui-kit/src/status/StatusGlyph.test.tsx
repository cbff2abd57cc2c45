import { render, screen } from '@testing-library/react';
import { StatusGlyph } from './StatusGlyph';
import { CheckStatus, statuses } from './statuses';

describe('StatusGlyph', () => {
  it.each(Object.keys(statuses) as CheckStatus[])(
    'says %s with a glyph and a word, so never by colour alone',
    status => {
      render(<StatusGlyph status={status} />);

      expect(screen.getByText(statuses[status].glyph)).toBeVisible();
      expect(screen.getByText(statuses[status].word)).toBeVisible();
    },
  );

  it('has a glyph of its own for every status', () => {
    const glyphs = Object.values(statuses).map(status => status.glyph);

    expect(new Set(glyphs).size).toBe(glyphs.length);
  });

  it('keeps the word as label where only the glyph is shown', () => {
    render(<StatusGlyph status="waived" compact />);

    expect(screen.getByRole('img', { name: 'Waived' })).toHaveTextContent('⚑');
  });

  it('takes another word for the same status', () => {
    render(<StatusGlyph status="fail" word="Missing" />);

    expect(screen.getByText('Missing')).toBeVisible();
    expect(screen.queryByText('Fail')).not.toBeInTheDocument();
  });
});
