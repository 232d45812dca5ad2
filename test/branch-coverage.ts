import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

interface Place {
  readonly line: number;
  readonly column: number;
}

interface FileCoverage {
  readonly path: string;
  readonly statementMap: Readonly<Record<string, { readonly start: Place }>>;
  readonly s: Readonly<Record<string, number>>;
  readonly branchMap: Readonly<Record<string, { readonly loc: Record<'start' | 'end', Place> }>>;
  readonly b: Readonly<Record<string, readonly number[]>>;
}

/**
 * The branches that no test takes, each as `path:line:column`, read from the runner's report.
 *
 * Every test file counts in a page of its own, and what one page never called can stand as untaken
 * although another page took it. A branch with a whole line inside that ran has been taken.
 */
export function untriedBranches(report: string): string[] {
  const files = JSON.parse(readFileSync(report, 'utf8')) as Record<string, FileCoverage>;
  return Object.values(files).flatMap((file) => {
    const ranLines = new Set(
      Object.entries(file.statementMap).flatMap(([id, { start }]) =>
        file.s[id] ? start.line : [],
      ),
    );
    return Object.entries(file.branchMap)
      .filter(([id]) => file.b[id]?.includes(0))
      .filter(([, { loc }]) => !hasLine(ranLines, loc.start.line + 1, loc.end.line - 1))
      .map(
        ([
          ,
          {
            loc: { start },
          },
        ]) => {
          const path = relative(process.cwd(), file.path);
          return `${path}:${String(start.line)}:${String(start.column + 1)}`;
        },
      );
  });
}

function hasLine(lines: ReadonlySet<number>, first: number, last: number): boolean {
  for (let line = first; line <= last; line += 1) if (lines.has(line)) return true;
  return false;
}
