'use strict';
const fs = require('node:fs');
const path = require('node:path');

/** Reads the records of a generated archive; only what its generator writes is understood. */
exports.read = function (archive) {
  const data = path.join(archive, 'data');
  return fs.readdirSync(data, { recursive: true })
    .filter(f => f.includes(path.sep))
    .sort()
    .map(f => /\.(md|yml)$/.test(f) ? one(data, f) : null)
    .filter(r => r);
};

function one(data, file) {
  const whole = fs.readFileSync(path.join(data, file), 'utf8');
  const end = file.endsWith('.md') ? whole.indexOf('\n---\n', 4) : whole.length;
  const keys = whole.slice(0, end);
  const key = name => (keys.match(new RegExp('^' + name + ': (.*)$', 'm')) || ['', ''])[1];
  const id = file.replace(/\.(md|yml)$/, '').split(path.sep).join('/');
  return {
    id,
    type: id.startsWith('documents/') ? key('type') : id.split('/')[0],
    title: key('title').replace(/^"|"$/g, ''),
    symbols: (key('symbols').match(/"[^"]+"/g) || []).map(s => s.slice(1, -1)),
    blocks: [key('printed-words'), key('scope-note')]
      .concat(file.endsWith('.md') ? whole.slice(end + 5).split('\n\n') : [])
      .map(b => b.trim().replace(/^[#>\s]+|^"|"$/g, ''))
      .filter(b => b),
  };
}
