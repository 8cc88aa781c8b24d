-- People whose consent has changed and for whom the posts from before are still to be looked through.
create table past_review (
  school_id text not null references school (id),
  person_id text not null,
  asked_at timestamptz not null,
  primary key (school_id, person_id)
);

-- Posts that are none of ours and name or show, or may, somebody who may not appear there any more.
create table past_finding (
  school_id text not null,
  channel_id text not null,
  remote_id text not null,
  person_id text not null,
  why text not null,
  found_at timestamptz not null,
  -- What became of the last try to delete it; empty when nobody has tried.
  note text not null default '',
  settled_at timestamptz,
  settled_by text,
  settled_as text,
  primary key (school_id, channel_id, remote_id, person_id),
  foreign key (school_id, channel_id, remote_id) references account_post (school_id, channel_id, remote_id)
);
create index past_finding_open on past_finding (school_id) where settled_at is null;
