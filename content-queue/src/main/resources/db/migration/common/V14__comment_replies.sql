-- Answers to comments in the school's name: on some platforms they are posts of the account, and nobody's but ours.

create table comment_reply (
  id text not null primary key,
  school_id text not null references school (id),
  post_id text not null references post (id),
  comment_id text not null,
  member_id text not null references member (id),
  asked_at timestamptz not null,
  ended_at timestamptz,
  remote_id text
);
create index comment_reply_remote on comment_reply (remote_id);
