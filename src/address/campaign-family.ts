const MEMBER = /^([a-z][a-z\d-]{0,15})_(source|src|medium|med|campaign|cmp|content|term)$/;

/**
 * The beginnings that at least two campaign names of a query share: an unknown tool's `xy_source` beside `xy_campaign`
 * is a copy of `utm_`.
 *
 * Example: `?ea_src=front&ea_med=top`. Near miss: `?data_source=7`, which stands alone.
 */
export function campaignFamilies(names: ReadonlySet<string>): ReadonlySet<string> {
  const seen = new Set<string>();
  const families = new Set<string>();
  for (const name of names) {
    const family = familyOf(name);
    if (!family) continue;
    if (seen.has(family)) families.add(family);
    seen.add(family);
  }
  return families;
}

/** The beginning of a campaign name, `ea` of `ea_src`; the empty text for another name. */
export function familyOf(name: string): string {
  return MEMBER.exec(name)?.[1] ?? '';
}
