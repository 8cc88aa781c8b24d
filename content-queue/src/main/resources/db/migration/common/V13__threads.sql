-- Threads: posts of several parts, each an answer to the one before. A part that stands here is never sent again.

create table post_part (
  post_id text not null references post (id),
  part integer not null,
  remote_id text not null,
  permalink text not null,
  sent_at timestamptz not null,
  primary key (post_id, part)
);
create index post_part_remote on post_part (remote_id);

-- A thread of which some parts stand goes on from where it was looked up; it never waits among those that are not out.
insert into state_transition (kind, from_state, to_state) values ('post', 'UNCONFIRMED', 'SENDING');
