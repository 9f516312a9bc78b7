import { version } from '../../package.json';

/**
 * A workflow that checks records on every push and pull request, and publishes those of the default branch. The code that
 * reads the records runs with leave to read alone; the job that may publish runs nothing but GitHub's own actions.
 * https://docs.github.com/en/pages/getting-started-with-github-pages/using-custom-workflows-with-github-pages
 */
export const publishingWorkflow = (records: string): string => `name: Publish the collection

# Choose once in the repository: Settings, Pages, Source: GitHub Actions.
on:
  push:
    branches: ['**']
  pull_request:
  workflow_dispatch:

permissions:
  contents: read

env:
  # The folder with the records.
  RECORDS: ${inWorkflow(`./${records}`)}

jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          persist-credentials: false
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - name: Check
        run: npx --yes article-context@${version} check "$RECORDS" --format github
      - name: Build
        run: npx --yes article-context@${version} build "$RECORDS" --out "$RUNNER_TEMP/collection"
      - uses: actions/upload-pages-artifact@v5
        with:
          path: \${{ runner.temp }}/collection

  publish:
    needs: build
    if: github.event_name != 'pull_request' && github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    concurrency:
      group: pages
      cancel-in-progress: false
    steps:
      - uses: actions/configure-pages@v6
      - uses: actions/deploy-pages@v5
        id: deployment
`;

/** A text as it is, in YAML and to GitHub, which would take what stands in `${{ }}` for an expression. */
const inWorkflow = (text: string): string => JSON.stringify(text).replaceAll('${{', `\${{ '\${{' }}`);
