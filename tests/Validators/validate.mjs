// Reads every file of a site that is meant for programs with programs not written here: node validate.mjs SITE.
// Prints for each of them how many files it read and what it complained of; or, where it is not installed, which package is missing.
import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
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

const validators = {
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
};

const results = {};
for (const [name, run] of Object.entries(validators)) {
  const before = performance.now();
  try {
    results[name] = await run();
  } catch (e) {
    results[name] = e.code === 'ERR_MODULE_NOT_FOUND' ? { missing: e.message } : { files: 0, faults: [e.stack] };
  }

  results[name].milliseconds = Math.round(performance.now() - before);
}

console.log(JSON.stringify(results, null, 2));
