/** What a campaign of the mock account is to look like. */
export interface CampaignPlan {
  readonly name: string;
  /** In the API's words: spellings differ, as they do out there. */
  readonly status: string;
  readonly calls: number;
  readonly withTotals?: boolean;
}

const plan = (name: string, status: string, calls: number, withTotals = false): CampaignPlan => ({
  name,
  status,
  calls,
  withTotals,
});

/** All five statuses in several spellings, one word that nobody knows, and names that bite. */
export const CAMPAIGN_PLANS: readonly [CampaignPlan, ...CampaignPlan[]] = [
  plan('Spring renewals', 'Complete', 3000),
  plan('Trade show follow-up', 'Complete', 30, true),
  plan('Café owners, Île-de-France', 'Paused', 212),
  plan('Lapsed customers 2025', 'Ended', 140),
  plan('Webinar invitations, March', 'Not Started', 0),
  plan('Winter tyre check', 'Started', 0),
  plan('Solar roof leads, Bavaria', 'Paused', 96, true),
  plan('Warranty expiry reminders', 'complete', 480),
  plan('Dentists in Ohio', 'COMPLETE', 64),
  plan('Fleet managers, first contact', 'Executed', 350),
  plan('Reactivation: dormant accounts', 'executed', 120, true),
  plan('Beta programme invitations', 'not_started', 0),
  plan('Gym memberships, January', 'ended', 260),
  plan('Mortgage rate review', 'Paused', 75),
  plan('School lunch suppliers', 'Complete', 18),
  plan('Événements à Québec', 'Complete', 44),
  plan('Zürich property owners', 'Complete', 88),
  plan('حملة متابعة العملاء', 'Complete', 52),
  plan('Hotel partners \u202Esnoitavreser\u202C <b>summer</b>', 'Ended', 33),
  plan('Insurance quotes, drivers under 25', 'NOT-STARTED', 0),
  plan('Feedback after delivery', 'Complete', 710, true),
  plan('Newsletter double opt-in', 'Started', 0),
  plan('Construction tenders Q3', 'ENDED', 27),
  plan('Charity gala seats', 'Complete', 61),
  plan('Kitchen showroom appointments', 'Paused', 134),
  plan('Clinic recall list', 'Complete', 205),
  plan('Broadband upgrade, rural', 'Ended', 90),
  plan('Job applicants, screening', 'Complete', 158),
  plan('Invoice reminders, 30 days', 'Complete', 390, true),
  plan('Invoice reminders, 60 days', 'Complete', 170),
  plan('Invoice reminders, 90 days', 'Paused', 41),
  plan('Wine club members', 'Complete', 73),
  plan('Music lessons trial', 'not started', 0),
  plan('Heat pump subsidy', 'Complete', 299),
  plan('Tenant survey', 'Ended', 58),
  plan('Boat mooring renewals', 'Complete', 22),
  plan('Pilot: insurance renewals', 'Warming Up', 12),
  plan('Language school autumn term', 'Complete', 84),
  plan('Office coffee machines', 'Started', 0),
  plan('Campaign 2', 'Complete', 30),
  plan('Campaign 10', 'Complete', 30),
  plan(
    'Everyone who asked for a brochure at one of the eleven autumn fairs and has not heard from us since, second attempt',
    'Complete',
    147,
  ),
  plan('Ångström optics dealers', 'Complete', 39),
  plan('Vet practices, North', 'Not Started', 0),
];
