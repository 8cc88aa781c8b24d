-- Sending again, holding back, and stopping what is on its way.

-- How often in a row it could not be sent; the waits grow with it.
alter table post add column tries integer not null default 0;
create index post_overdue on post (platform, due) where state = 'SCHEDULED';

-- Until when an account is left alone because its platform asked for it, or does not answer for it. A row with an empty
-- school and channel holds back everything that our app sends to that platform.
create table held_back (
  platform text not null,
  school_id text not null,
  channel_id text not null,
  held_until timestamptz not null,
  reason text not null,
  primary key (platform, school_id, channel_id)
);

-- What somebody asked for while the post's call was being made; carried out with the ending of the call.
create table stop_order (
  post_id text not null primary key references post (id),
  kind text not null,
  actor_id text not null,
  actor text not null,
  origin text not null,
  reason text not null,
  asked_at timestamptz not null
);

-- People whose consent has changed and whose posts are still to be looked at.
create table consent_review (
  school_id text not null references school (id),
  person_id text not null references person (id),
  actor_id text not null,
  actor text not null,
  origin text not null,
  asked_at timestamptz not null,
  primary key (school_id, person_id)
);

-- How often in a row it could not be deleted.
alter table takedown add column tries integer not null default 0;
create index takedown_due on takedown (next_try_at) where done_at is null;
