'use strict';
const fs = require('node:fs');
const { spawn } = require('node:child_process');

/** Runs a program; resolves to its seconds and the most memory it had resident (read from /proc, so on Linux only). */
exports.run = function (program, args) {
  return new Promise((done, failed) => {
    const start = process.hrtime.bigint();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let peak = 0;
    let out = '';
    child.stdout.on('data', d => out += d);
    const timer = setInterval(() => {
      try {
        const found = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/);
        peak = found ? Number(found[1]) / 1024 : peak;
      } catch { /* it has just ended */ }
    }, 20);
    child.on('exit', code => {
      clearInterval(timer);
      code === 0
        ? done({ seconds: Number(process.hrtime.bigint() - start) / 1e9, megabytes: peak, out })
        : failed(new Error(`${program} ended with ${code}: ${out}`));
    });
  });
};
