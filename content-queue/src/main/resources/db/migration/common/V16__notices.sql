-- Who is told of what, and the emails that say it. Neither holds a name, a text or a reason: counts, times, accounts.

-- Up to which entry a school's log has been read for what somebody has to be told. The log is written in the
-- transaction of each change, so that nothing is told that did not happen and nothing that happened is left out.
create table notice_position (
  school_id text not null primary key references school (id),
  seq bigint not null
);
-- Of what was before, nobody is told.
insert into notice_position (school_id, seq) select school_id, seq from audit_head;

create table notice (
  id text not null primary key,
  school_id text not null references school (id),
  member_id text not null references member (id),
  matter text not null,
  -- The thing as the log names it, and its platform where it has one.
  subject text not null,
  platform text,
  -- What it comes from: of the same, a member is told once.
  origin text not null,
  at timestamptz not null,
  settled_at timestamptz,
  -- The email that tells it; none when it was no longer so.
  letter_id text,
  unique (member_id, origin)
);
create index notice_open on notice (school_id, member_id) where settled_at is null;
create index notice_told on notice (member_id, settled_at) where letter_id is not null;
create index notice_age on notice (at);

create table letter (
  id text not null primary key,
  school_id text not null references school (id),
  member_id text not null references member (id),
  kind text not null,
  -- In the school's zone.
  day text not null,
  content text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null,
  tries integer not null default 0,
  next_try_at timestamptz not null,
  lease_owner text,
  lease_until timestamptz,
  ended_at timestamptz,
  note text not null default ''
);
create unique index letter_digest on letter (member_id, day) where kind = 'DIGEST';
create index letter_waiting on letter (next_try_at) where state = 'WAITING';
create index letter_under_way on letter (lease_until) where state = 'SENDING';
create index letter_of_school on letter (school_id, made_at);
create index letter_age on letter (made_at);

-- What a member does not want to be told. Whoever chose nothing is told of all.
create table notice_declined (
  member_id text not null references member (id),
  topic text not null,
  primary key (member_id, topic)
);

-- When a school's approvers get the morning's email, and for which days that has been seen to.
create table morning (
  school_id text not null primary key references school (id),
  at text not null
);
create table morning_done (
  school_id text not null references school (id),
  day text not null,
  primary key (school_id, day)
);

-- A school's own mail server. The password is encrypted.
create table mail_server (
  school_id text not null primary key references school (id),
  host text not null,
  port integer not null,
  security text not null,
  username text not null,
  password bytea,
  sender text not null
);

-- A mail server that takes nothing: since when, why, and when it is asked again. "" is the program's own.
create table mail_trouble (
  server text not null primary key,
  since timestamptz not null,
  note text not null,
  tries integer not null,
  next_try_at timestamptz not null
);
