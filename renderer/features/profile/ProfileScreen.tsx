/** Hồ sơ tỉnh: what the province profile holds, its exchange by file, its agencies, outlines, figures and days, its versions. */
import { makeStyles, Spinner, Tab, TabList, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { type ProvinceProfile, profilePartNames } from '../../../core/profile/index.ts';
import { useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { profileStrings } from '../../strings/profile.ts';
import { formatDate, formatInstant } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { Section } from '../../ui/Section.tsx';
import { AgenciesSection } from './AgenciesSection.tsx';
import { GroupsSection, IndicatorsSection } from './CatalogueSection.tsx';
import { DueRulesSection } from './DueRulesSection.tsx';
import { ExchangeSection } from './ExchangeSection.tsx';
import { HolidaysSection } from './HolidaysSection.tsx';
import { OutlineEditor } from './OutlineEditor.tsx';
import { ProvinceSection } from './ProvinceSection.tsx';

const words = profileStrings;

const tabs = ['overview', 'agencies', 'outlines', 'figures', 'holidays', 'versions'] as const;
type ProfileTab = (typeof tabs)[number];

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '1280px', marginTop: '12px' },
  list: { display: 'grid', gridTemplateColumns: '220px 1fr', gap: '6px 16px', margin: 0 },
  said: { margin: 0 },
});

export function ProfileScreen() {
  const { back } = useNavigation();
  const profile = useRead('profile.get');
  const [tab, setTab] = useState<ProfileTab>('overview');
  const { data } = profile;
  if (!data) {
    return (
      <ScreenFrame title={words.title} onBack={back}>
        {profile.error ? <ErrorMessage error={profile.error} /> : <Spinner label={words.loading} delay={300} />}
      </ScreenFrame>
    );
  }
  const { province, level, version, changedOn } = data.identity;
  return (
    <ScreenFrame
      title={words.title}
      subtitle={words.subtitle(`${level} ${province}`, version, formatDate(changedOn))}
      onBack={back}
    >
      <TabList
        aria-label={words.tabsLabel}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value as ProfileTab)}
      >
        {tabs.map((each) => (
          <Tab key={each} value={each}>
            {words.tabs[each]}
          </Tab>
        ))}
      </TabList>
      <Panel tab={tab} profile={data} />
    </ScreenFrame>
  );
}

function Panel({ tab, profile }: { readonly tab: ProfileTab; readonly profile: ProvinceProfile }) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      {tab === 'overview' ? (
        <>
          <Overview profile={profile} />
          <ProvinceSection identity={profile.identity} />
          <ExchangeSection />
        </>
      ) : null}
      {tab === 'agencies' ? <AgenciesSection agencies={profile.agencies} /> : null}
      {tab === 'outlines' ? <OutlineEditor outlines={profile.outlines} groups={profile.catalogue.groups} /> : null}
      {tab === 'figures' ? (
        <>
          <GroupsSection catalogue={profile.catalogue} />
          <IndicatorsSection profile={profile} />
        </>
      ) : null}
      {tab === 'holidays' ? (
        <>
          <HolidaysSection years={profile.holidays} />
          <DueRulesSection rules={profile.dueRules} />
        </>
      ) : null}
      {tab === 'versions' ? <Versions /> : null}
    </div>
  );
}

function Overview({ profile }: { readonly profile: ProvinceProfile }) {
  const styles = useStyles();
  const countOf = (part: (typeof profilePartNames)[number]) =>
    part === 'catalogue' ? profile.catalogue.indicators.length : profile[part].length;
  return (
    <Section title={words.overview.title} hint={words.overview.hint}>
      <dl className={styles.list}>
        {profilePartNames.map((part) => (
          <div key={part} style={{ display: 'contents' }}>
            <dt>{words.parts[part]}</dt>
            <dd className={styles.said}>{words.overview.count(countOf(part))}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Versions() {
  const styles = useStyles();
  const versions = useRead('profile.listVersions').data ?? [];
  return (
    <Section title={words.versions.title}>
      {versions.length === 0 ? <Text>{words.versions.none}</Text> : null}
      <dl className={styles.list}>
        {versions.map(({ at, actor, action, version, parts }) => (
          <div key={at} style={{ display: 'contents' }}>
            <dt>{`${formatInstant(at)} · ${actor}`}</dt>
            <dd className={styles.said}>
              {words.versions.line(
                version,
                words.versions.actions[action],
                parts.map((part) => words.parts[part as keyof typeof words.parts] ?? part).join(', '),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
