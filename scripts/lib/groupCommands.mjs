import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';

/** The process group in the text of `/proc/<pid>/stat`. The name in front may hold spaces and brackets. */
export function groupInStat(text) {
  const [, , group] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(group);
}

async function fromProc(group) {
  const commands = [];
  for (const pid of await readdir('/proc')) {
    if (/^\d+$/.test(pid)) {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      if (groupInStat(stat) === group) {
        const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(
          () => '',
        );
        commands.push(line.split('\0').join(' '));
      }
    }
  }
  return commands;
}

async function fromPs(group) {
  const { stdout } = await promisify(execFile)('ps', [
    '-A',
    '-o',
    'pgid=,args=',
  ]);
  return stdout
    .split('\n')
    .map(line => /^\s*(\d+)\s+(.*)$/.exec(line))
    .filter(match => match && Number(match[1]) === group)
    .map(([, , command]) => command);
}

/** The command lines of the living processes of a group. Slim containers have no `ps`; other systems have no `/proc`. */
export function groupCommands(group) {
  return process.platform === 'linux' ? fromProc(group) : fromPs(group);
}
