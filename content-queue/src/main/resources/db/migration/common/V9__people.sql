-- How people come in, what they sign in with, and who stands in for whom.

-- What a school asks of whoever signs in. A school without a row asks for all there is.
create table sign_in_rules (
  school_id text not null primary key references school (id),
  -- Of approvers and admins.
  second_factor boolean not null,
  -- After how many minutes signing asks for the password again; 0 = never.
  fresh_minutes integer not null
);
-- Whoever was here before goes on signing in as before.
insert into sign_in_rules (school_id, second_factor, fresh_minutes) select id, false, 0 from school;

-- A way in that is shown once; only a hash of it is kept. Without a member it opens the set-up of an empty record.
create table one_time_link (
  token_hash text not null primary key,
  member_id text references member (id),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_link_member on one_time_link (member_id);

-- A secret is encrypted. Until it is confirmed by a first code it asks nothing of anybody.
create table second_factor (
  member_id text not null primary key references member (id),
  secret bytea not null,
  confirmed_at timestamptz,
  -- The time step of the last code, so that none works twice.
  last_step bigint not null
);

create table recovery_code (
  code_hash text not null primary key,
  member_id text not null references member (id),
  used_at timestamptz
);
create index recovery_code_member on recovery_code (member_id);

-- Who approves in place of somebody who is away. The instants are the days in the school's zone when it was given.
create table delegation (
  id text not null primary key,
  school_id text not null references school (id),
  member_id text not null references member (id),
  given_by text not null references member (id),
  given_at timestamptz not null,
  first_day text not null,
  last_day text not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_by text references member (id)
);
create index delegation_in_force on delegation (member_id, school_id) where ended_at is null;
create index delegation_school on delegation (school_id, begins_at);

alter table api_token add column name text not null default '';
