// Whether all hosts say the same of one corpus, at the same places, and leave the same text after their autofixes.

import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyCorpus, install, run } from '../consumer.mjs';
import { hostsWith } from './hosts.mjs';
import { reportsOf } from './reports.mjs';

const corpus = path.resolve(import.meta.dirname, '../corpus');

/** @type {import('../section.mjs').Section} */
export function hostsAgree({ workplace, tarballs, nodes, rules, progress }) {
  const hosts = hostsWith(rules);
  const [first, ...others] = nodes;
  const able = hosts.filter(({ sinceNode }) => first.major >= sinceNode);
  const outcomes = able.map((host) => ({ host, ...lintAndFix(host, first) }));
  const [expected] = outcomes;
  const rows = [
    ...outcomes.map((actual) => rowOf(actual.host, first, actual.reports, differences(expected, actual))),
    ...others.flatMap((node) =>
      hosts
        .filter(({ sinceNode }) => node.major >= sinceNode)
        .map((host) => {
          const { reports } = lintOnly(host, node);
          return rowOf(host, node, reports, reportDifferences(expected.reports, reports));
        }),
    ),
  ];
  const proven = expected.reports.length > 0 ? [] : ['Nothing was reported anywhere, which proves nothing.'];
  const failures = [...proven, ...rows.flatMap(({ failure }) => failure)];
  return {
    title: `Hosts, beside ${titleOf(able[0])} on Node ${first.version}`,
    lines: rows.map(({ line }) => line),
    failures,
    tables: failures.length > 0 ? {} : { hosts: tableOf(hosts, nodes) },
  };

  function lintAndFix(host, node) {
    const { reports, files, lint } = lintOnly(host, node);
    if (host.fix) lint(...host.fix);
    return { reports, fixed: host.fix ? textsIn(files) : undefined };
  }

  function lintOnly(host, node) {
    const folder = installed(host);
    progress(`${titleOf(host)} on Node ${node.version} …`);
    const files = path.join(folder, 'corpus');
    rmSync(files, { recursive: true, force: true });
    copyCorpus(corpus, files);
    if (host.config) writeFileSync(path.join(folder, host.config), host.configText);
    const [command, ...args] = host.command;
    const lint = (...more) =>
      run(node.command, [path.join(folder, 'node_modules', command), ...args, ...more, 'corpus'], folder, { accept: [0, 1], environment: host.environment });
    const reports = reportsOf(host.output, lint(), files);
    return { reports, files, lint };
  }

  /** Hosts with the same packages share a folder. */
  function installed({ dependencies, packages }) {
    const name = Object.entries(dependencies).flat().concat(packages).join('-').replaceAll(/[^\w.-]/g, '');
    if (!readdirSync(workplace).includes(name)) {
      progress(`Installing ${Object.entries(dependencies).map((entry) => entry.join(' ')).join(', ')} …`);
      install(path.join(workplace, name), packages.map((each) => tarballs[each]), dependencies);
    }
    return path.join(workplace, name);
  }
}

/** What is true where no host says anything else. */
function tableOf(hosts, nodes) {
  const tried = ({ sinceNode }) => nodes.map(({ major }) => (major >= sinceNode ? 'same reports' : `needs Node ${sinceNode}`));
  return [
    `| host | ${nodes.map(({ version }) => `Node ${version}`).join(' | ')} |`,
    `| --- |${nodes.map(() => ' --- |').join('')}`,
    ...hosts.map((host) => `| ${titleOf(host)} | ${tried(host).join(' | ')} |`),
  ].join('\n');
}

function rowOf(host, { version }, reports, found) {
  const verdict = found.length === 0 ? 'equal' : `${found.length} different`;
  const line = `${titleOf(host).padEnd(75)} Node ${version.padEnd(9)} ${String(reports.length).padStart(4)} reports  ${verdict}`;
  return { line, failure: found.length === 0 ? [] : [`${titleOf(host)} on Node ${version}:\n${found.join('\n')}`] };
}

/** What one host says that the other does not, and the files that their fixes leave different. */
function differences(expected, actual) {
  const fixed = actual.fixed ? [...expected.fixed].filter(([file, text]) => actual.fixed.get(file) !== text) : [];
  return [...reportDifferences(expected.reports, actual.reports), ...fixed.map(([file]) => `! ${file} is fixed otherwise`)];
}

function reportDifferences(expected, actual) {
  return [
    ...expected.filter((report) => !actual.includes(report)).map((report) => `- ${report}`),
    ...actual.filter((report) => !expected.includes(report)).map((report) => `+ ${report}`),
  ];
}

function textsIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]));
}

const titleOf = ({ name, parsers }) => `${name} (${parsers})`;
