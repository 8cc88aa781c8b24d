-- What an account's permission lacks, as the platform said when it was asked last, and when it ends for good.
alter table account_watch add column lacks text not null default '';
alter table account_watch add column may_post boolean not null default true;
alter table account_watch add column permit_ends timestamptz;
