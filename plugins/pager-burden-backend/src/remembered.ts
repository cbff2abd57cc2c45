const most = 20_000;

/**
 * The same function, which remembers what it has answered: a file has few
 * names in many rows. When there are too many of them it begins anew.
 */
export function remembered<Answer>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const answers = new Map<string, { answer: Answer }>();
  return text => {
    let known = answers.get(text);
    if (!known) {
      known = { answer: answer(text) };
      if (answers.size >= most) answers.clear();
      answers.set(text, known);
    }
    return known.answer;
  };
}
