-- Posts that somebody has begun and not sent. No drafts yet: only their writer sees them, and they go after a time.
create table unsent_post (
  id text not null primary key,
  school_id text not null references school (id),
  member_id text not null references member (id),
  typed text not null,
  saved_at timestamptz not null
);
create index unsent_post_member on unsent_post (school_id, member_id, saved_at);
create index unsent_post_age on unsent_post (saved_at);
