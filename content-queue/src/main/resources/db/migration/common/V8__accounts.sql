-- Connecting an account: from the press of the button to its being confirmed. Short-lived.
create table connecting (
  id text not null primary key,
  school_id text not null references school (id),
  member_id text not null references member (id),
  platform text not null,
  -- The account that is connected again; empty for a new one.
  channel_id text not null,
  state_hash text not null,
  session_hash text not null,
  stage text not null,
  -- What proves that the answer is ours, then the accounts on offer with their tokens: encrypted.
  sealed bytea not null,
  ends_at timestamptz not null
);
create unique index connecting_state on connecting (state_hash);
create index connecting_ends on connecting (ends_at);

-- What is known of an official account beside its credentials, and when it is looked at next.
create table account_watch (
  school_id text not null,
  channel_id text not null,
  -- Posts from before this moment were made without us.
  since timestamptz not null,
  picture bytea,
  ends_at timestamptz,
  renew_at timestamptz,
  renewing_by text,
  renewing_until timestamptz,
  probe_at timestamptz,
  probed_at timestamptz,
  probe_note text not null default '',
  compare_at timestamptz,
  compared_at timestamptz,
  compare_note text not null default '',
  history_since timestamptz,
  history_at timestamptz,
  history_next text not null default '',
  history_note text not null default '',
  primary key (school_id, channel_id),
  foreign key (school_id, channel_id) references channel (school_id, id)
);
create index account_watch_renew on account_watch (renew_at) where renew_at is not null;
create index account_watch_history on account_watch (history_at) where history_at is not null;

-- Posts on official accounts that are none of ours: from before the account was connected, or that nobody signed.
create table account_post (
  school_id text not null,
  channel_id text not null,
  remote_id text not null,
  kind text not null,
  text text not null,
  posted_at timestamptz not null,
  permalink text not null,
  pictures integer not null,
  -- Of each picture that could be read: 64 bits that stay nearly the same when it is made smaller.
  picture_hashes text not null default '',
  seen_at timestamptz not null,
  acknowledged_by text,
  acknowledged_at timestamptz,
  gone_at timestamptz,
  primary key (school_id, channel_id, remote_id),
  foreign key (school_id, channel_id) references channel (school_id, id)
);
create index account_post_open on account_post (school_id, channel_id)
  where kind = 'STRANGER' and acknowledged_at is null and gone_at is null;

-- Our published posts that do not stand on their account any more, though nobody here took them down.
create table vanished_post (
  post_id text not null primary key references post (id),
  noticed_at timestamptz not null
);
