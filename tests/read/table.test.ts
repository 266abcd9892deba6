import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readAll } from './reading.ts';

describe('tables', () => {
  it('reads a Zotero export: its own key, abstract note, authors by semicolon', async () => {
    const { format, papers } = await readAll(
      '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Manual Tags"\n' +
        '"AB12CD34","journalArticle","2021","Byron, Ada; Murray, Grace","Small &amp; <i>Quick</i> Models","J. Frugal","","https://a.org/1","We make\nmodels small.","pruning; speed"\n',
    );
    expect(format).toBe('csv');
    expect(papers).toEqual([
      {
        id: 'AB12CD34',
        title: 'Small & Quick Models',
        abstract: 'We make models small.',
        source: { file: 'input', line: 2 },
        year: 2021,
        authors: ['Byron, Ada', 'Murray, Grace'],
        venue: 'J. Frugal',
        url: 'https://a.org/1',
        keywords: ['pruning', 'speed'],
      },
    ]);
  });

  it.each([
    [
      'Scopus',
      'Authors,Title,Year,Source title,DOI,Link,Abstract,Author Keywords,EID',
      'Phillips J.C., Braun R.',
    ],
    [
      'IEEE',
      'Authors,"Document Title",Publication Year,Publication Title,DOI,PDF Link,Abstract,Author Keywords,Document Identifier',
      'J.C. Phillips; R. Braun',
    ],
    [
      'Lens',
      '"Author/s","Title","Publication Year","Source Title","DOI","External URL","Abstract","Keywords","Lens ID"',
      'J. Phillips; R. Braun',
    ],
    [
      'Springer',
      'Authors,Item Title,Publication Year,Publication Title,Item DOI,URL,Abstract,Keywords,Content Type',
      'James PhillipsRosa Braun',
    ],
    [
      'OpenAlex',
      'authorships.author.display_name,display_name,publication_year,primary_location.source.display_name,doi,url,abstract,keywords,id',
      'James Phillips|Rosa Braun',
    ],
  ])('knows the columns of %s', async (_, header, authors) => {
    const { papers } = await readAll(
      `${header}\n"${authors}",A Title,2005,A Journal,https://doi.org/10.1000/XYZ.1,https://a.org,An abstract.,one; two,K\n`,
    );
    expect(papers).toMatchObject([
      {
        id: '10.1000/xyz.1',
        title: 'A Title',
        abstract: 'An abstract.',
        year: 2005,
        venue: 'A Journal',
        doi: '10.1000/xyz.1',
        keywords: ['one', 'two'],
        url: 'https://a.org',
      },
    ]);
    expect(papers[0]?.authors).toHaveLength(2);
  });

  it.each([
    ['semicolons', 'id;title;abstract\n1;A, b;We see.\n'],
    ['tabs', 'id\ttitle\tabstract\n1\tA, b\tWe see.\n'],
    ['a separator line of Excel', 'sep=;\nid;title;abstract\n1;A, b;We see.\n'],
    ['a heading', 'Search results of 3 May 2024\n\nid;title;abstract\n1;A, b;We see.\n'],
    ['capitals and spaces', ' ID ; TITLE ; Abstract \n1;A, b;We see.\n'],
  ])('reads a table with %s', async (_, text) => {
    const { format, papers } = await readAll(text, 'export.csv');
    expect(format).toBe('csv');
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([['A, b', 'We see.']]);
  });

  it('lets no quotation mark swallow the rows below it', async () => {
    const { papers } = await readAll(
      'title\tabstract\tyear\n"Attention" is not all\tWe look elsewhere.\t2023\n"Quoted, whole"\tOn\t2024\nPlain\tAnd 5" disks.\t2025\n',
    );
    expect(papers.map(({ title, year, source }) => [title, year, source.line])).toEqual([
      ['"Attention" is not all', 2023, 2],
      ['Quoted, whole', 2024, 3],
      ['Plain', 2025, 4],
    ]);
  });

  it('keeps papers without an abstract and counts rows without a title', async () => {
    const { papers, skipped } = await readAll(
      'title,abstract\nOne,[No abstract available]\n,An abstract alone.\nTwo,\n\n"",""\nThree,n/a\n',
    );
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['One', ''],
      ['Two', ''],
      ['Three', ''],
    ]);
    expect(skipped).toEqual([{ reason: 'no title', line: 3 }]);
  });

  it('does not read a row whose columns have shifted', async () => {
    const { papers, skipped } = await readAll('title,abstract,year\nOne, two,three,2020\nFour,five,2021\n');
    expect(papers.map(({ title }) => title)).toEqual(['Four']);
    expect(skipped).toEqual([{ reason: 'more cells than the header has columns', line: 2 }]);
  });

  it('puts an abstract together that its own commas cut, where it is the last column', async () => {
    const { papers } = await readAll('title,abstract\nOne,We see, hear, and speak.\n');
    expect(papers[0]?.abstract).toBe('We see, hear, and speak.');
  });

  it('says which columns it found when none is a title', async () => {
    await expect(readAll('a,b\n1,2\n', 'x.csv', 'csv')).rejects.toThrow(
      'no column is called "title" or one of its usual names; the columns are "a", "b"',
    );
  });

  it('reads whatever papaparse writes', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', ',', '"', '\n', ';', '\t', '-'),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const titled = rows.map(([title, abstract]) => [`x${title}`, abstract]);
        const text = Papa.unparse({ fields: ['title', 'abstract'], data: titled }, { newline: '\n' });
        const { papers } = await readAll(text, 'x.csv', 'csv');
        const folded = (value = ''): string => value.replace(/\s+/g, ' ').trim();
        expect(papers.map(({ title }) => title)).toEqual(titled.map(([title]) => folded(title)));
      }),
    );
  });
});
