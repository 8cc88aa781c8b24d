-- What no caller may do, whatever its code says.

create trigger draft_state_guard before update of state on draft
when old.state <> new.state and not exists (
  select 1 from state_transition where kind = 'draft' and from_state = old.state and to_state = new.state)
begin
  select raise(abort, 'a draft may not change its state in this way');
end;

create trigger post_state_guard before update of state on post
when old.state <> new.state and not exists (
  select 1 from state_transition where kind = 'post' and from_state = old.state and to_state = new.state)
begin
  select raise(abort, 'a post may not change its state in this way');
end;

create trigger draft_starts_received before insert on draft when new.state <> 'RECEIVED'
begin
  select raise(abort, 'a draft begins as RECEIVED');
end;

create trigger post_starts_scheduled before insert on post when new.state <> 'SCHEDULED'
begin
  select raise(abort, 'a post begins as SCHEDULED');
end;

create trigger revision_sealed before update on revision when old.digest is not null
begin
  select raise(abort, 'a revision with a digest is immutable');
end;

create trigger own_pack_as_it_came before update on own_pack
begin
  select raise(abort, 'a stored policy pack is immutable');
end;

create trigger rule_override_undone_once before update on rule_override when old.undone_at is not null
begin
  select raise(abort, 'what a school has undone stays as it was');
end;

create trigger own_example_as_taken before update on own_example
begin
  select raise(abort, 'an example stays as it was taken');
end;

create trigger reader_state_guard before update of state on own_reader
when old.state <> new.state and not exists (
  select 1 from state_transition where kind = 'reader' and from_state = old.state and to_state = new.state)
begin
  select raise(abort, 'a reader may not change its state in this way');
end;

create trigger reader_starts_proposed before insert on own_reader when new.state <> 'PROPOSED'
begin
  select raise(abort, 'a reader begins as PROPOSED');
end;

create trigger reader_as_it_learnt before update on own_reader
when old.weights <> new.weights or old.base <> new.base or old.figures <> new.figures
  or old.version <> new.version or old.school_id <> new.school_id
begin
  select raise(abort, 'what a reader has learnt is immutable');
end;

create trigger audit_no_update before update on audit_entry
begin
  select raise(abort, 'the audit log is append-only');
end;

create trigger audit_no_delete before delete on audit_entry
begin
  select raise(abort, 'the audit log is append-only');
end;

-- "Insert or replace" deletes what is in its way without a delete trigger.
create trigger audit_no_replace before insert on audit_entry
when exists (select 1 from audit_entry where school_id = new.school_id and seq = new.seq)
begin
  select raise(abort, 'the audit log is append-only');
end;
