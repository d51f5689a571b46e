import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { analyse } from '../../analysis/analyse';
import { compileDossier } from '../../analysis/dossier/compile';
import { DossierError, parseDossier } from '../../analysis/dossier/parse';
import { DOSSIER_PARTS, dossierSchema, historySchema } from '../../analysis/dossier/schema';
import { fold } from '../../analysis/text/fold';
import { shippedDossier, shippedModels } from '../../entrypoints/command-line/dossier';

const { dossier, people } = shippedDossier();
const histories = z
  .array(historySchema)
  .parse(JSON.parse(readFileSync('public/dossiers/korea/histories.json', 'utf8')));
const entities = [...dossier.people, ...dossier.organisations, ...dossier.places, ...dossier.events, ...dossier.terms];
const ids = new Set([...entities, ...dossier.items, ...dossier.offices].map((entity) => entity.id));

describe('the dossier', () => {
  test('uses each id once', () => {
    const all = [...entities, ...dossier.items, ...dossier.offices].map((entity) => entity.id);
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([]);
  });

  test('refers to nothing that is not there', () => {
    const referred = [
      ...dossier.items.flatMap(({ parties, patterns = [] }) => [
        ...parties,
        ...patterns.flatMap((one) => {
          if (one.type === 'talks') return one.sides.flatMap(({ state, delegates }) => [state, ...delegates]);
          return one.type === 'meeting'
            ? [...one.between, ...one.states, ...one.places]
            : [...one.visitors, ...one.places];
        }),
      ]),
      ...dossier.offices.flatMap((office) => office.holders.map((holder) => holder.person)),
      ...dossier.events.flatMap((event) => event.who),
      ...dossier.about.mainItems,
      ...dossier.topic.gate,
      ...Object.keys(dossier.topic.anchors),
      ...histories.map((history) => history.item),
    ];
    expect(referred.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('gives one surface to one entity, shared names of persons excepted', () => {
    const owners = new Map<string, Set<string>>();
    for (const entity of entities) {
      for (const surface of Object.values(entity.names).flat()) {
        const key = fold(surface).text;
        owners.set(key, (owners.get(key) ?? new Set()).add(entity.id));
      }
    }
    const shared = [...owners].filter(([, owner]) => owner.size > 1 && [...owner].some((id) => !people.has(id)));
    expect(shared.map(([surface, owner]) => `${surface}: ${[...owner].join(', ')}`)).toEqual([]);
  });

  test('keeps dates in order', () => {
    const wrong = dossier.people.flatMap((person) =>
      person.roles
        .filter(({ from, to }) => from !== null && to !== null && from > to)
        .map((role) => `${person.id}: ${role.title}`),
    );
    expect(wrong).toEqual([]);
    expect(dossier.items.filter(({ window }) => window.from > window.to).map((item) => item.id)).toEqual([]);
    for (const { item, entries } of histories)
      expect(
        entries.map((entry) => entry.date),
        item,
      ).toEqual(entries.map((entry) => entry.date).sort());
  });

  test('knows every person by a complete name', () => {
    const names = (id: string) => Object.values(people.get(id)?.names ?? {}).flat();
    expect(
      dossier.people.filter((person) => !names(person.id).some((name) => name.length > 1)).map((person) => person.id),
    ).toEqual([]);
  });

  test('names an office’s holder once a day', () => {
    for (const { id, holders } of dossier.offices) {
      const spans = holders
        .filter((holder) => holder.from !== null)
        .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
      for (const [i, holder] of spans.entries())
        expect((spans[i + 1]?.from ?? '9999') >= (holder.to ?? ''), id).toBe(true);
    }
  });

  test('has a JSON Schema for editors that is made from the one definition', () => {
    for (const part of DOSSIER_PARTS) {
      const made = `${JSON.stringify(z.toJSONSchema(dossierSchema.shape[part]), null, 1)}\n`;
      expect(readFileSync(`docs/schema/${part}.json`, 'utf8'), part).toBe(made);
    }
  });
});

test('a dossier that does not keep to the schema is refused with the file, the place and the fault', () => {
  const broken = { ...dossier, people: [{ ...dossier.people[0], country: 'North Korea' }] };
  expect(() => parseDossier(broken)).toThrow(DossierError);
  expect(() => parseDossier(broken)).toThrow(/people\.json, \[0\]\.country: an id is lower-case words/);
});

describe('another subject', () => {
  const folder = 'tests/fixtures/dossiers/arctic/';
  const arctic = compileDossier(
    parseDossier(
      Object.fromEntries(
        DOSSIER_PARTS.map((part) => [part, JSON.parse(readFileSync(`${folder}${part}.json`, 'utf8'))]),
      ),
    ),
  );

  test('is read with nothing but its own dossier', () => {
    const text = [
      'Aurora Vik, the premier of Norland, postponed her second meeting with Tor Hale of Sudland on Monday.',
      'Vik and Hale had agreed on the meeting in May, an aide in Norland said. Talks on fish quotas between Norland and Sudland go on.',
    ];
    const findings = analyse(
      {
        title: 'Norland puts off second Vik-Hale meeting',
        published: '2020-03-10',
        blocks: text.map((one) => ({ text: one, role: 'paragraph' })),
      },
      arctic,
      shippedModels(),
    );
    expect(findings.topic.relevant).toBe(true);
    expect(findings.items.find((item) => item.item === 'second-vik-hale-meeting')?.status).toBe('postponed');
    expect(findings.mentions.filter((mention) => mention.entity === 'aurora-vik')).not.toEqual([]);
  });
});
