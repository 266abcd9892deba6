import { expect, it } from 'vitest';
import { type Place, recipeFor, type Tool, tools } from '../../viz/share/snippet.ts';

const place: Place = {
  link: 'https://maps.example/#v1&s=n.model:t5',
  src: "https://maps.example/#v1&s=n.model:t5(x)'&ui=mini",
  title: 'Maps & "more"',
  picture: 'maps',
  page: 'index.html',
};
const tool = (id: string): Tool => {
  const found = tools.find((one) => one.id === id);
  if (!found) throw new Error(`no tool ${id}`);
  return found;
};

it('escapes what HTML would take for markup', () => {
  const { takes, snippet } = recipeFor(tool('reveal'), place);
  expect(takes).toBe('live');
  expect(snippet).toContain(`src="https://maps.example/#v1&amp;s=n.model:t5(x)'&amp;ui=mini"`);
  expect(snippet).toContain('<h2>Maps &amp; &quot;more&quot;</h2>');
});

it('keeps an address whole inside the quotes of YAML and the brackets of Markdown', () => {
  expect(recipeFor(tool('slidev'), place).snippet).toContain(
    "url: 'https://maps.example/#v1&s=n.model:t5%28x%29%27&ui=mini'",
  );
  expect(recipeFor(tool('marp'), place)).toMatchObject({ takes: 'svg' });
  expect(recipeFor(tool('marp'), place).snippet).toContain('![bg contain](maps.svg)');
});

it('gives Notion the live map of a public address, and else a picture', () => {
  expect(recipeFor(tool('notion'), place).takes).toBe('live');
  const file = recipeFor(tool('notion'), { ...place, src: 'map.html#v1' });
  expect([file.takes, file.snippet]).toEqual(['png', '']);
  expect(file.steps).toEqual(['Save the picture and drag it into the page.']);
});

it.each(tools)('$name leaves no gap open and says where that is written', (one) => {
  for (const src of ['https://maps.example/#v1', 'map.html#v1']) {
    const recipe = recipeFor(one, { ...place, src });
    expect([recipe.snippet, recipe.why, ...recipe.steps].join('\n')).not.toMatch(/\{\w+\}/);
  }
  expect(one.source).toMatch(/^https:\/\//);
});
