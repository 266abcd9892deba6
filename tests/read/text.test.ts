import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/read/identity.ts';
import { lines } from '../../src/read/lines.ts';
import { printed } from '../../src/read/printed.ts';
import { authorList, yearOf } from '../../src/read/record.ts';

describe('printed', () => {
  it.each([
    ['R&amp;D &lt;think&gt; 5 &#8805; 4 &eacute;', 'R&D <think> 5 ≥ 4 é'],
    ['H<sub>2</sub>O is <i>not</i><br/>a <think> token', 'H2O is not a <think> token'],
    ['<jats:title>Background</jats:title><jats:p>We see.</jats:p>', 'Background We see.'],
    ['&lt;i&gt;E. coli&lt;/i&gt;', 'E. coli'],
    ['a < b and c > d', 'a < b and c > d'],
    ['AT&T, Q&A; R&D', 'AT&T, Q&A; R&D'],
    ['a 9.5\\% gain with \\textbf{G}uided \\textit{P}rompts', 'a 9.5% gain with Guided Prompts'],
    [
      "Nos\\'{e}--Poincar\\'e, Cram{\\'e}r, Nystr\\\"om, Erd\\H{o}s, \\v{S}koda, na{\\\"\\i}ve",
      'Nosé--Poincaré, Cramér, Nyström, Erdős, Škoda, naïve',
    ],
    ['Fuzzing the \\"Other Side\\" of LLMs', 'Fuzzing the \\"Other Side\\" of LLMs'],
    [
      '$\\beta$-divergence and $O(\\textbf{n}^2)$ at \\$5',
      '$\\beta$-divergence and $O(\\textbf{n}^2)$ at $5',
    ],
    ['the \\codestar-15B model', 'the \\codestar-15B model'],
    ['cafe\u0301\u00ad s\u200b  a\u00a0b\u2028c\u202e\u0007', 'café s a b c'],
    ['\ud800x', '\ufffdx'],
  ])('%j reads %j', (raw, text) => expect(printed(raw)).toBe(text));

  it('leaves alone what is printed already', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', ' ', '<', '>', '/', 'i', '{', '}', '$', "'", '\u0301', '\n'),
        }),
        (raw) => {
          const once = printed(raw);
          expect(printed(once)).toBe(once);
        },
      ),
    );
  });
});

describe('lines', () => {
  it('does not depend on how the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', '\r', '\n', ' ') })),
        async (chunks) => {
          const collect = async (parts: string[]) => {
            const found: string[] = [];
            for await (const line of lines(parts)) found.push(`${line.number} ${line.text}`);
            return found;
          };
          expect(await collect(chunks)).toEqual(await collect([chunks.join('')]));
          const whole = chunks.join('').split(/\r\n|\r|\n/);
          if (whole.at(-1) === '') whole.pop();
          expect(await collect(chunks)).toEqual(whole.map((text, at) => `${at + 1} ${text}`));
        },
      ),
    );
  });
});

describe('identify', () => {
  const title = 'Some Title: of a Paper';
  it.each([
    [{ doi: 'https://doi.org/10.1000/ABC.1.' }, '10.1000/abc.1'],
    [{ url: 'https://doi.org/10.1016/0040-4039(90)1' }, '10.1016/0040-4039(90)1'],
    [{ doi: '10.48550/arXiv.2305.14314' }, '2305.14314'],
    [{ arxiv: 'arXiv:2305.14314v2' }, '2305.14314'],
    [{ arxiv: '2305.14314' }, '2305.14314'],
    [{ url: 'https://arxiv.org/pdf/2305.14314v3.pdf' }, '2305.14314'],
    [{ url: 'https://huggingface.co/papers/2305.14314' }, '2305.14314'],
    [{ arxiv: 'cs/0112017v1' }, 'cs/0112017'],
    [{ doi: '10.1000/x', arxiv: '2305.14314' }, '10.1000/x'],
    [{ key: 'smith2020' }, 'smith2020'],
    [{ url: 'https://example.org/12345.678901' }, 'title-66aa5a3e6e5e8b2c'],
  ])('of %j is %s', (marks, id) => {
    const found = identify({ ...marks, title }).id;
    if (id.startsWith('title-')) expect(found).toMatch(/^title-[0-9a-f]{16}$/);
    else expect(found).toBe(id);
  });

  it('does not take the number of a row for an identity', () => {
    expect(identify({ key: '17', title }).id).toBe(identify({ title }).id);
    expect(identify({ title: 'SOME  title – of a paper' }).id).toBe(identify({ title }).id);
    expect(identify({ title: 'Some other title' }).id).not.toBe(identify({ title }).id);
  });
});

describe('authors and years', () => {
  it.each([
    ['Byron, Ada; Murray, Grace', ['Byron, Ada', 'Murray, Grace']],
    ['Byron, Ada', ['Byron, Ada']],
    ['Ada Byron, Grace Murray and Kurt Weill', ['Ada Byron', 'Grace Murray', 'Kurt Weill']],
    ['Ada Byron, Grace Murray, and Kurt Weill', ['Ada Byron', 'Grace Murray', 'Kurt Weill']],
    ['Byron, Ada and Murray, Grace', ['Byron, Ada', 'Murray, Grace']],
    ['Phillips J.C., Braun R.', ['Phillips J.C.', 'Braun R.']],
    ["['Marx, Karl', 'O\\'Neill, Ann']", ['Marx, Karl', "O'Neill, Ann"]],
    ['Araz R. AlievNigar T. McDonald', ['Araz R. Aliev', 'Nigar T. McDonald']],
  ])('%j are %j', (text, names) => expect(authorList(text)).toEqual(names));

  it.each([
    ['2014//', 2014],
    ['Nov 22, 2023', 2023],
    ['Year', undefined],
    ['123456', undefined],
    [1999, 1999],
    ['', undefined],
  ])('the year of %j is %j', (text, year) => expect(yearOf(text)).toBe(year));
});
