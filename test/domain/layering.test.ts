/** The architecture as a test: arrows between the parts of the project point one way. */
import { describe, expect, it } from 'vitest';
import { importsOf, reachable, readGraph, type Graph } from '../support/imports';

const CMS = [
  /^payload(?:\/|$)/,
  /^@payloadcms\//,
  /^next(?:\/|$)/,
  /^payload\.config\.ts$/,
  /^collections\//,
];
const EDITORIAL = [...CMS, /^src\/database\//, /^src\/(?:app|admin)\//];
const WEB = [/^express$/];

interface Rule {
  name: string;
  /** Files that the rule binds. */
  from: RegExp;
  /** Files and packages that they may import; others break the rule. */
  only?: RegExp[];
  /** Files and packages that they must not import. */
  never?: RegExp[];
  /** Whether what they import is bound as well, however far. */
  through?: boolean;
}

const RULES: Rule[] = [
  {
    name: 'the rules of the field stand alone: no CMS, no web server, no file',
    from: /^src\/domain\//,
    only: [/^src\/domain\//, /^node:crypto$/, /^canonicalize$/],
  },
  {
    name: 'templates know the public record and nothing else',
    from: /^templates\//,
    only: [
      /^templates\//,
      /^src\/domain\//,
      /^preact(?:\/|$)/,
      /^preact-render-to-string(?:\/|$)/,
      /^node:crypto$/,
    ],
  },
  {
    name: 'the portal needs no CMS and no editorial database',
    from: /^src\/portal\//,
    never: EDITORIAL,
    through: true,
  },
  {
    name: 'the public store and search need no CMS and no web server',
    from: /^src\/(?:store|search)\//,
    never: [...EDITORIAL, ...WEB],
    through: true,
  },
  {
    name: 'the public side is made without the CMS',
    from: /^src\/publish\/(?:fold|affected|render|release)\//,
    never: [...EDITORIAL, ...WEB],
    through: true,
  },
  {
    name: 'the content model does not know how it is published',
    from: /^collections\//,
    never: [
      /^src\/publish\//,
      /^src\/(?:portal|search|store|import|cli|app|admin)\//,
      /^payload\.config\.ts$/,
      /^templates\//,
    ],
    through: true,
  },
  {
    name: 'search is used by the publisher, the portal and the command line',
    from: /^(?:collections|templates|src\/(?:domain|database|import|admin|app|files|sample))\//,
    never: [/^src\/search\//],
  },
  {
    name: 'an import publishes by commands only',
    from: /^src\/import\//,
    never: [/^src\/publish\/(?:fold|affected|render|release|publisher)/, /^src\/portal\//, ...WEB],
  },
  {
    name: 'the editorial database knows neither the content model nor what is made of it',
    from: /^src\/database\//,
    never: [
      /^collections\//,
      /^src\/(?:publish|portal|search|store|import|admin|app)\//,
      /^templates\//,
      /^payload\.config\.ts$/,
    ],
  },
  {
    name: 'nothing imports the routes of the admin',
    from: /^(?!src\/app\/)/,
    never: [/^src\/app\//],
  },
];

interface Breach {
  file: string;
  imports: string;
  /** The file in which the wrong import stands, where it is not `file`. */
  by: string;
}

const matches = (patterns: RegExp[], name: string) => patterns.some((pattern) => pattern.test(name));

function breaches(rule: Rule, graph: Graph): Breach[] {
  return [...graph.keys()]
    .filter((file) => rule.from.test(file))
    .flatMap((file) => {
      const imports = rule.through
        ? [...reachable(graph, file)]
        : [...(graph.get(file) ?? [])].map((name): [string, string] => [name, file]);
      return imports
        .filter(([name]) => (rule.only ? !matches(rule.only, name) : matches(rule.never!, name)))
        .map(([name, by]) => ({ file, imports: name, by }));
    });
}

const graph = readGraph();

/** The graph with one more import, as if somebody had written it. */
function withImport(file: string, line: string): Graph {
  const changed = new Map(graph);
  changed.set(file, new Set([...(graph.get(file) ?? []), ...importsOf(file, line)]));
  return changed;
}

describe('layers', () => {
  it.each(RULES.map((rule) => ({ rule, name: rule.name })))('$name', ({ rule }) => {
    expect(breaches(rule, graph)).toEqual([]);
  });

  it('are read from the files that are there', () => {
    for (const part of ['src/domain/', 'src/search/', 'collections/', 'templates/'])
      expect(
        [...graph.keys()].some((file) => file.startsWith(part)),
        part,
      ).toBe(true);
    for (const rule of RULES)
      expect(
        [...graph.keys()].some((file) => rule.from.test(file)),
        rule.name,
      ).toBe(true);
  });
});

describe('a wrong import is seen', () => {
  const WRONG: [string, string, string][] = [
    ['src/domain/lists.ts', "import { readFileSync } from 'node:fs';", 'the rules of the field'],
    ['src/domain/lists.ts', "import type { Payload } from 'payload';", 'the rules of the field'],
    ['templates/props.ts', "export { openStore } from '../src/store/open';", 'templates know'],
    ['src/portal/added.ts', "const { documents } = await import('../../collections');", 'the portal needs'],
    ['src/search/added.ts', "import '@payloadcms/db-sqlite';", 'the public store and search'],
    ['src/publish/render/added.ts', "import { getPayload } from 'payload';", 'the public side'],
    ['collections/added.ts', "import { submit } from '../src/publish/commands/submit';", 'the content model'],
    ['src/import/added.ts', "import { search } from '../search';", 'search is used'],
    ['src/import/added.ts', "import { foldEntries } from '../publish/fold';", 'an import publishes'],
    ['src/database/added.ts', "import { users } from '../../collections/users';", 'the editorial database'],
    ['src/cli/added.ts', "import page from '../app/added';", 'nothing imports the routes'],
  ];

  it.each(WRONG)('%s: %s', (file, line, name) => {
    const rule = RULES.find((candidate) => candidate.name.startsWith(name))!;
    expect(breaches(rule, withImport(file, line)).map((breach) => breach.file)).toContain(file);
  });

  it('also where it stands in a file that the portal uses', () => {
    const rule = RULES.find((candidate) => candidate.name.startsWith('the portal needs'))!;
    const found = breaches(rule, withImport('src/search/index.ts', "import 'payload';"));
    expect(found.map((breach) => breach.by)).toContain('src/search/index.ts');
  });

  it('in every rule', () => {
    const tried = new Set(WRONG.map(([, , name]) => RULES.find((rule) => rule.name.startsWith(name))!.name));
    expect(RULES.filter((rule) => !tried.has(rule.name))).toEqual([]);
  });
});
