-- The first page tells for two weeks who made whom a link: found without reading the whole log.
create index audit_links_made on audit_entry (school_id, at) where action = 'member.link-made';
