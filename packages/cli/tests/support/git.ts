import { execFileSync } from 'node:child_process';

/** Runs git in a folder, with an author and without the user's own settings. */
export function git(folder: string, ...args: readonly string[]): void {
  const settings = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...settings, ...args], { cwd: folder, stdio: 'pipe' });
}

/** Makes the folder a repository with everything in it committed. */
export function commitAll(folder: string): void {
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'All');
}
