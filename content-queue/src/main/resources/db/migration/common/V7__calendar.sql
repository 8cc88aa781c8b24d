-- The days of a school. Nothing is overwritten: what no longer counts has removed_at.
create table calendar_day (
  id text not null primary key,
  school_id text not null references school (id),
  kind text not null,
  name text not null,
  first_day text not null,
  last_day text not null,
  source text not null,
  -- Members, or the application.
  added_by text not null,
  added_at timestamptz not null,
  removed_by text,
  removed_at timestamptz
);
create unique index calendar_day_once on calendar_day (school_id, kind, first_day, last_day) where removed_at is null;

-- How a school times what has no time of its own. A school without a row has the usual.
create table school_timing (
  school_id text not null primary key references school (id),
  into_holidays boolean not null,
  days_ahead integer not null
);

-- A post that comes again and again.
create table recurring_post (
  id text not null primary key,
  school_id text not null references school (id),
  -- Whoever wrote it last is the author of what comes out of it.
  author_id text not null references member (id),
  version integer not null,
  wording text not null,
  rhythm text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz
);
create index recurring_post_school on recurring_post (school_id, id);

-- Each date of a recurring post has one draft at most; the row is written in the draft's own transaction.
create table recurring_occurrence (
  recurring_id text not null references recurring_post (id),
  day text not null,
  version integer not null,
  draft_id text not null references draft (id),
  publish_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (recurring_id, day)
);
create index recurring_occurrence_draft on recurring_occurrence (draft_id);
