-- The record. Ids are time-ordered UUIDs as text; a timestamptz is milliseconds in SQLite; a day is ISO text.

create table trust (
  id text not null primary key,
  name text not null
);

create table school (
  id text not null primary key,
  trust_id text not null references trust (id),
  name text not null,
  nation text not null,
  zone text not null,
  policy_pack text not null,
  quiet_from text not null,
  quiet_to text not null,
  contacts text not null,
  default_channels text not null,
  roll_updated_at timestamptz,
  register_version integer not null default 0,
  policy_version integer not null default 0
);
create index school_trust on school (trust_id);

create table member (
  id text not null primary key,
  trust_id text not null references trust (id),
  name text not null,
  email text not null unique,
  password_hash text
);

create table membership (
  member_id text not null references member (id),
  school_id text not null references school (id),
  roles text not null,
  trained_on text,
  policy_acknowledged_on text,
  primary key (member_id, school_id)
);
create index membership_school on membership (school_id);

-- A school's own reading of single rules of its pack. Nothing is overwritten: what no longer counts has undone_at.
create table rule_override (
  id text not null primary key,
  school_id text not null references school (id),
  rule text not null,
  gravity text,
  settings text not null,
  reason text not null,
  set_by text not null references member (id),
  set_at timestamptz not null,
  undone_by text references member (id),
  undone_at timestamptz
);
create unique index rule_override_in_force on rule_override (school_id, rule) where undone_at is null;
create index rule_override_history on rule_override (school_id, id);

-- Packs that a school wrote itself, every version of each as it came.
create table own_pack (
  id text not null primary key,
  school_id text not null references school (id),
  name text not null,
  version integer not null,
  yaml text not null,
  stored_by text not null references member (id),
  stored_at timestamptz not null,
  unique (school_id, name, version)
);

create table election (
  id text not null primary key,
  school_id text not null references school (id),
  name text not null,
  first_day text not null,
  last_day text not null,
  added_by text not null references member (id),
  added_at timestamptz not null,
  removed_by text references member (id),
  removed_at timestamptz
);
create index election_current on election (school_id, first_day) where removed_at is null;

create table api_token (
  token_hash text not null primary key,
  member_id text not null references member (id),
  school_id text not null references school (id),
  created_at timestamptz not null,
  revoked_at timestamptz
);

create table channel (
  school_id text not null references school (id),
  id text not null,
  platform text not null,
  handle text not null,
  name text not null,
  remote_id text not null,
  administrators text not null,
  status text not null,
  credentials bytea,
  primary key (school_id, id)
);

create table pause (
  school_id text not null primary key references school (id),
  since timestamptz not null,
  member_id text not null references member (id),
  reason text not null
);

create table person (
  id text not null primary key,
  school_id text not null references school (id),
  external_id text not null,
  kind text not null,
  forename text not null,
  surname text not null,
  known_as text not null,
  year_group text not null,
  class_name text not null,
  never_publish boolean not null,
  unique (school_id, external_id)
);

-- Nothing is overwritten: an answer that no longer counts has superseded_at.
create table consent (
  id text not null primary key,
  school_id text not null references school (id),
  person_id text not null references person (id),
  purpose text not null,
  platform text not null,
  given boolean not null,
  valid_from text,
  valid_to text,
  withdrawn_at timestamptz,
  source text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz
);
create index consent_current on consent (school_id, person_id) where superseded_at is null;

-- One row for every pair of states that may follow each other; triggers refuse all others, whoever writes.
create table state_transition (
  kind text not null,
  from_state text not null,
  to_state text not null,
  primary key (kind, from_state, to_state)
);

create table draft (
  id text not null primary key,
  school_id text not null references school (id),
  author_id text not null references member (id),
  source text not null,
  title text not null,
  state text not null,
  verdict text,
  reason text not null default '',
  received_at timestamptz not null,
  changed_at timestamptz not null,
  revision_id text,
  publish_at timestamptz,
  delivery text,
  idempotency_key text,
  lease_owner text,
  lease_until timestamptz
);
create index draft_by_state on draft (school_id, state, id);
create index draft_by_school on draft (school_id, id);
create index draft_waiting on draft (received_at, id) where state = 'RECEIVED';
create index draft_leased on draft (lease_until) where state = 'SCREENING';
create index draft_overdue on draft (publish_at) where state = 'AWAITING_APPROVAL';
create index draft_delivery on draft (delivery) where delivery is not null;
create unique index draft_idempotency on draft (school_id, author_id, idempotency_key) where idempotency_key is not null;

create table revision (
  id text not null primary key,
  draft_id text not null references draft (id),
  number integer not null,
  editor_id text not null references member (id),
  created_at timestamptz not null,
  submitted text not null,
  content text,
  digest text,
  stage text,
  unique (draft_id, number)
);

create table revision_person (
  revision_id text not null references revision (id),
  person_id text not null references person (id),
  how text not null,
  certain boolean not null,
  primary key (revision_id, person_id, how)
);
create index revision_person_person on revision_person (person_id);

create table finding (
  id text not null primary key,
  revision_id text not null references revision (id),
  position integer not null,
  stage text not null,
  check_name text not null,
  rule text not null,
  clause text not null,
  severity text not null,
  part text not null,
  part_index integer not null,
  span_start integer,
  span_end integer,
  channel text,
  message text not null,
  fix text,
  finality text not null,
  lifted_reason text,
  lifted_by text references member (id)
);
create index finding_revision on finding (revision_id);

-- Whether the second reader read a revision, where it was asked.
create table second_reading (
  revision_id text not null primary key references revision (id),
  outcome text not null
);

-- How much was sent to the second reader; never what.
create table second_reader_day (
  school_id text not null references school (id),
  day text not null,
  texts integer not null,
  characters bigint not null,
  answers integer not null,
  no_answers integer not null,
  primary key (school_id, day)
);

create table decision (
  id text not null primary key,
  draft_id text not null references draft (id),
  revision_id text not null references revision (id),
  digest text not null,
  member_id text not null references member (id),
  kind text not null,
  note text not null,
  confirmed text not null,
  decided_at timestamptz not null
);
create index decision_draft on decision (draft_id);

create table post (
  id text not null primary key,
  school_id text not null references school (id),
  draft_id text not null references draft (id),
  revision_id text not null references revision (id),
  digest text not null,
  channel_id text not null,
  platform text not null,
  approved_by text not null references member (id),
  due timestamptz not null,
  not_before timestamptz not null,
  state text not null,
  reason text not null default '',
  attempts integer not null default 0,
  doubtful boolean not null default false,
  lease_owner text,
  lease_until timestamptz,
  sent_at timestamptz,
  remote_id text,
  permalink text,
  foreign key (school_id, channel_id) references channel (school_id, id)
);
-- An approval that was undone leaves cancelled posts; the same revision may be approved again.
create unique index post_once on post (revision_id, channel_id) where state <> 'CANCELLED';
create index post_by_revision on post (revision_id);
create index post_due on post (platform, not_before, id) where state = 'SCHEDULED';
create index post_to_look_up on post (platform, not_before, id) where state = 'UNCONFIRMED';
create index post_in_flight on post (lease_until) where state = 'SENDING';
create index post_by_state on post (school_id, state, id);
create index post_by_school on post (school_id, id);
create index post_latest on post (school_id, due, id);
create index post_by_draft on post (draft_id);
create unique index post_remote on post (school_id, channel_id, remote_id) where remote_id is not null;

-- One row for each call that may have made something visible, written before the call.
create table attempt (
  post_id text not null references post (id),
  number integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  primary key (post_id, number)
);

create table takedown (
  id text not null primary key,
  post_id text not null references post (id),
  -- A member, or the application when a consent has ended by itself.
  asked_by text not null,
  reason text not null,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  next_try_at timestamptz not null,
  done_at timestamptz,
  note text not null default ''
);
create unique index takedown_open on takedown (post_id) where done_at is null;

-- What a school's approvers taught by their decisions: texts without names, each revision once. Kept for a time only.
create table own_example (
  id text not null primary key,
  school_id text not null references school (id),
  draft_id text not null references draft (id),
  revision_id text not null unique references revision (id),
  -- The family of trouble, or "ok".
  label text not null,
  text text not null,
  taken_at timestamptz not null
);
create index own_example_age on own_example (school_id, taken_at);

-- What a school's own reader has learnt. The newest that is in force counts; undoing it brings back the one before.
create table own_reader (
  id text not null primary key,
  school_id text not null references school (id),
  version integer not null,
  state text not null,
  weights bytea not null,
  -- Of the program's own weights, beside which it was measured.
  base text not null,
  examples integer not null,
  figures text not null,
  -- A member, or the application when it suggests one by itself.
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason text not null default '',
  undone_by text,
  undone_at timestamptz,
  unique (school_id, version)
);
create unique index own_reader_proposed on own_reader (school_id) where state = 'PROPOSED';

create table audit_head (
  school_id text not null primary key references school (id),
  seq bigint not null,
  hash text not null
);

create table audit_entry (
  school_id text not null references school (id),
  seq bigint not null,
  at timestamptz not null,
  actor_id text not null,
  actor text not null,
  origin text not null,
  action text not null,
  subject text not null,
  detail text not null,
  hash text not null,
  primary key (school_id, seq)
);
create index audit_subject on audit_entry (school_id, subject, seq);

insert into state_transition (kind, from_state, to_state) values
  ('draft', 'RECEIVED', 'SCREENING'),
  ('draft', 'SCREENING', 'AWAITING_APPROVAL'),
  ('draft', 'SCREENING', 'NEEDS_CHANGES'),
  ('draft', 'SCREENING', 'QUARANTINED'),
  ('draft', 'SCREENING', 'RECEIVED'),
  ('draft', 'AWAITING_APPROVAL', 'APPROVED'),
  ('draft', 'AWAITING_APPROVAL', 'NEEDS_CHANGES'),
  ('draft', 'AWAITING_APPROVAL', 'REJECTED'),
  ('draft', 'AWAITING_APPROVAL', 'EXPIRED'),
  ('draft', 'APPROVED', 'RELEASED'),
  ('draft', 'APPROVED', 'AWAITING_APPROVAL'),
  ('draft', 'NEEDS_CHANGES', 'AWAITING_APPROVAL'),
  ('draft', 'AWAITING_APPROVAL', 'RECEIVED'),
  ('draft', 'APPROVED', 'RECEIVED'),
  ('draft', 'NEEDS_CHANGES', 'RECEIVED'),
  ('draft', 'EXPIRED', 'RECEIVED'),
  ('draft', 'QUARANTINED', 'RECEIVED'),
  ('draft', 'RECEIVED', 'WITHDRAWN'),
  ('draft', 'SCREENING', 'WITHDRAWN'),
  ('draft', 'AWAITING_APPROVAL', 'WITHDRAWN'),
  ('draft', 'NEEDS_CHANGES', 'WITHDRAWN'),
  ('draft', 'QUARANTINED', 'WITHDRAWN'),
  ('draft', 'APPROVED', 'WITHDRAWN'),
  ('draft', 'EXPIRED', 'WITHDRAWN'),
  ('post', 'SCHEDULED', 'SENDING'),
  ('post', 'SCHEDULED', 'HELD'),
  ('post', 'SCHEDULED', 'CANCELLED'),
  ('post', 'SENDING', 'PUBLISHED'),
  ('post', 'SENDING', 'SCHEDULED'),
  ('post', 'SENDING', 'UNCONFIRMED'),
  ('post', 'SENDING', 'FAILED'),
  ('post', 'UNCONFIRMED', 'PUBLISHED'),
  ('post', 'UNCONFIRMED', 'SCHEDULED'),
  ('post', 'UNCONFIRMED', 'FAILED'),
  ('post', 'UNCONFIRMED', 'HELD'),
  ('post', 'UNCONFIRMED', 'TAKEDOWN_DUE'),
  ('post', 'HELD', 'SCHEDULED'),
  ('post', 'HELD', 'CANCELLED'),
  ('post', 'FAILED', 'SCHEDULED'),
  ('post', 'FAILED', 'CANCELLED'),
  ('post', 'PUBLISHED', 'TAKEDOWN_DUE'),
  ('post', 'TAKEDOWN_DUE', 'REMOVED'),
  ('post', 'TAKEDOWN_DUE', 'PUBLISHED'),
  ('post', 'TAKEDOWN_DUE', 'CANCELLED'),
  ('reader', 'PROPOSED', 'IN_FORCE'),
  ('reader', 'PROPOSED', 'REFUSED'),
  ('reader', 'IN_FORCE', 'UNDONE');
