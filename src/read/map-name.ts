/** What a map of files or folders of these names is called: without paths, endings and dashes, each name once. */
export const mapName = (paths: readonly string[]): string =>
  [...new Set(paths.map((path) => path.replace(/[/\\]+$/, '').replace(/^.*[/\\]/, '')))]
    .map((name) => name.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/, '').replace(/[-_]+/g, ' '))
    .join(', ');
