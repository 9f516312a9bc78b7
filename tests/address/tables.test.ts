import { describe, expect, test } from 'vitest';
import { SAME_HOSTS } from '../../src/address/tables/same-hosts.ts';
import { SITE_PARAMETERS } from '../../src/address/tables/site-parameters.ts';
import { TRACKING_NAMES } from '../../src/address/tables/tracking-names.ts';
import { isTrackingName } from '../../src/address/tracking-name.ts';
import { isTrackingValue } from '../../src/address/tracking-value.ts';

const NEVER_EVERYWHERE =
  'id p page v q s t sid cid aid mid ref refid source from content feature campaignid uid session keyword a b c d title year type lang sort tag';

describe('tables of names', () => {
  test('never drop everywhere what names an article somewhere', () => {
    const names = NEVER_EVERYWHERE.split(' ');
    expect(names.filter(isTrackingName)).toEqual([]);
    expect(names.filter((name) => isTrackingValue(name, '4417'))).toEqual([]);
  });

  test('are in lower case and name nothing twice', () => {
    const names = TRACKING_NAMES.split(' ');
    expect(names).toEqual(names.map((name) => name.toLowerCase()));
    expect(new Set(names).size).toBe(names.length);
    const sites = Object.keys(SITE_PARAMETERS).flatMap((key) => key.split(' '));
    expect(new Set(sites).size).toBe(sites.length);
  });

  test('leave out per site what is tracking everywhere', () => {
    const twice = Object.entries(SITE_PARAMETERS).flatMap(([site, names]) =>
      names
        .split(' ')
        .filter((name) => isTrackingName(name.replace(/\*$/, '')))
        .map((name) => `${site}: ${name}`),
    );
    expect(twice).toEqual([]);
  });

  test('lead to hosts that are no other name themselves', () => {
    const others = Object.values(SAME_HOSTS).flatMap((hosts) => hosts.split(' '));
    expect(others.filter((host) => Object.hasOwn(SAME_HOSTS, host))).toEqual([]);
  });
});
