-- What no caller may do, whatever its code says.

create function guard_state() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from state_transition
      where kind = tg_argv[0] and from_state = old.state and to_state = new.state) then
    raise exception 'a % may not change its state in this way', tg_argv[0];
  end if;
  return new;
end $$;

create function guard_first_state() returns trigger language plpgsql as $$
begin
  if new.state <> tg_argv[1] then
    raise exception 'a % begins as %', tg_argv[0], tg_argv[1];
  end if;
  return new;
end $$;

create function refuse() returns trigger language plpgsql as $$
begin
  raise exception '%', tg_argv[0];
end $$;

create trigger draft_state_guard before update on draft for each row
  when (old.state is distinct from new.state) execute function guard_state('draft');

create trigger post_state_guard before update on post for each row
  when (old.state is distinct from new.state) execute function guard_state('post');

create trigger draft_starts_received before insert on draft for each row
  execute function guard_first_state('draft', 'RECEIVED');

create trigger post_starts_scheduled before insert on post for each row
  execute function guard_first_state('post', 'SCHEDULED');

create trigger revision_sealed before update on revision for each row
  when (old.digest is not null) execute function refuse('a revision with a digest is immutable');

create trigger own_pack_as_it_came before update on own_pack for each row
  execute function refuse('a stored policy pack is immutable');

create trigger rule_override_undone_once before update on rule_override for each row
  when (old.undone_at is not null) execute function refuse('what a school has undone stays as it was');

create trigger own_example_as_taken before update on own_example for each row
  execute function refuse('an example stays as it was taken');

create trigger reader_state_guard before update on own_reader for each row
  when (old.state is distinct from new.state) execute function guard_state('reader');

create trigger reader_starts_proposed before insert on own_reader for each row
  execute function guard_first_state('reader', 'PROPOSED');

create trigger reader_as_it_learnt before update on own_reader for each row
  when ((old.weights, old.base, old.figures, old.version, old.school_id)
    is distinct from (new.weights, new.base, new.figures, new.version, new.school_id))
  execute function refuse('what a reader has learnt is immutable');

create trigger audit_append_only before update or delete on audit_entry for each row
  execute function refuse('the audit log is append-only');

create trigger audit_no_truncate before truncate on audit_entry for each statement
  execute function refuse('the audit log is append-only');
